package dev.entente.defects.alteration;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Leaves out the calls of a method that returns nothing, a check mostly. */
public record OmittedCall(String owner, String called, String method) implements Alteration {

    @Override
    public ClassVisitor over(ClassVisitor next, Runnable made) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions), made);
            }
        };
    }

    private boolean isOmitted(String type, String name, String descriptor) {
        return type.equals(called.replace('.', '/'))
                && name.equals(method)
                && Type.getReturnType(descriptor).equals(Type.VOID_TYPE);
    }

    private final class Calls extends MethodVisitor {
        private final Runnable made;

        Calls(MethodVisitor next, Runnable made) {
            super(Opcodes.ASM9, next);
            this.made = made;
        }

        @Override
        public void visitMethodInsn(int instruction, String type, String name, String descriptor, boolean ofInterface) {
            if (!isOmitted(type, name, descriptor)) {
                super.visitMethodInsn(instruction, type, name, descriptor, ofInterface);
                return;
            }
            made.run();
            Type[] arguments = Type.getArgumentTypes(descriptor);
            for (int i = arguments.length - 1; i >= 0; i--) {
                super.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
            if (instruction != Opcodes.INVOKESTATIC) {
                super.visitInsn(Opcodes.POP);
            }
        }
    }
}
