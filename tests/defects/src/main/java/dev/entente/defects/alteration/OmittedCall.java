package dev.entente.defects.alteration;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Leaves out the calls of a method that returns nothing, a check mostly. */
public record OmittedCall(String owner, String called, String method) implements Alteration {

    @Override
    public MethodVisitor through(MethodHead head, MethodVisitor code, Runnable made) {
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitMethodInsn(int call, String type, String name, String descriptor, boolean ofInterface) {
                if (isOmitted(type, name, descriptor)) {
                    made.run();
                    forget(mv, call, descriptor);
                } else {
                    super.visitMethodInsn(call, type, name, descriptor, ofInterface);
                }
            }
        };
    }

    private boolean isOmitted(String type, String name, String descriptor) {
        return type.equals(called.replace('.', '/'))
                && name.equals(method)
                && Type.getReturnType(descriptor).equals(Type.VOID_TYPE);
    }

    /** What the call would have taken is on the stack. */
    private static void forget(MethodVisitor code, int call, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        for (int i = arguments.length - 1; i >= 0; i--) {
            code.visitInsn(arguments[i].getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        }
        if (call != Opcodes.INVOKESTATIC) {
            code.visitInsn(Opcodes.POP);
        }
    }
}
