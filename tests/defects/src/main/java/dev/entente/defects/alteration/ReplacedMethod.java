package dev.entente.defects.alteration;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets a static method do a method's work.
 *
 * @param companion whose method of the same name gets the object, unless the method is static, and all arguments
 */
public record ReplacedMethod(String owner, String method, String companion) implements Alteration {

    @Override
    public ClassVisitor over(ClassVisitor next, Runnable made) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor original = super.visitMethod(access, name, descriptor, signature, exceptions);
                if (!name.equals(method)) {
                    return original;
                }
                made.run();
                var call = new CompanionCall(owner, companion, method, access, descriptor);
                original.visitCode();
                call.pushArguments(original);
                call.invoke(original, call.descriptor());
                original.visitInsn(call.returning());
                original.visitMaxs(0, 0);
                original.visitEnd();
                return null;
            }
        };
    }
}
