package dev.entente.defects.alteration;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;

/**
 * Lets a static method do a method's work.
 *
 * @param companion whose method of the same name gets the object, unless the method is static, and all arguments
 */
public record ReplacedMethod(String owner, String method, String companion) implements Alteration {

    @Override
    public @Nullable MethodVisitor through(MethodHead head, MethodVisitor code, Runnable made) {
        if (!head.name().equals(method) || head.isBridge()) {
            return code;
        }
        made.run();
        CompanionCall call = new CompanionCall(owner, companion, head);
        code.visitCode();
        call.pushArguments(code);
        call.invoke(code);
        code.visitInsn(call.returning());
        code.visitMaxs(0, 0);
        code.visitEnd();
        return null;
    }
}
