package dev.entente.defects.alteration;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Lets a static method change what a method returns, which must be an object.
 *
 * @param companion whose method of the same name gets the result, the object, unless the method is static, and all arguments
 */
public record AmendedResult(String owner, String method, String companion) implements Alteration {

    @Override
    public ClassVisitor over(ClassVisitor next, Runnable made) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor original = super.visitMethod(access, name, descriptor, signature, exceptions);
                // A bridge only calls the method that is meant.
                if (!name.equals(method) || (access & Opcodes.ACC_BRIDGE) != 0) {
                    return original;
                }
                var call = new CompanionCall(owner, companion, method, access, descriptor);
                return new MethodVisitor(Opcodes.ASM9, original) {
                    @Override
                    public void visitInsn(int instruction) {
                        if (instruction == Opcodes.ARETURN) {
                            made.run();
                            call.pushArguments(mv);
                            call.invoke(mv, call.descriptorWithResult());
                        }
                        super.visitInsn(instruction);
                    }
                };
            }
        };
    }
}
