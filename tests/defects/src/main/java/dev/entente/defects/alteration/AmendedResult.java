package dev.entente.defects.alteration;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets a static method change what a method returns, which must be an object.
 *
 * @param companion whose method of the same name gets the result, the object, unless the method is static, and all arguments
 */
public record AmendedResult(String owner, String method, String companion) implements Alteration {

    @Override
    public MethodVisitor through(MethodHead head, MethodVisitor code, Runnable made) {
        if (!head.name().equals(method) || head.isBridge()) {
            return code;
        }
        CompanionCall call = new CompanionCall(owner, companion, head);
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitInsn(int instruction) {
                if (instruction == Opcodes.ARETURN) {
                    made.run();
                    call.pushArguments(mv);
                    call.invokeWithResult(mv);
                }
                super.visitInsn(instruction);
            }
        };
    }
}
