package dev.entente.defects.alteration;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts another piece into a text of the class, a statement in SQL mostly. */
public record ChangedText(String owner, String piece, String instead) implements Alteration {

    @Override
    public ClassVisitor over(ClassVisitor next, Runnable made) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new Texts(super.visitMethod(access, name, descriptor, signature, exceptions), made);
            }
        };
    }

    private Object changed(Object constant, Runnable made) {
        if (constant instanceof String text && text.contains(piece)) {
            made.run();
            return text.replace(piece, instead);
        }
        return constant;
    }

    private final class Texts extends MethodVisitor {
        private final Runnable made;

        Texts(MethodVisitor next, Runnable made) {
            super(Opcodes.ASM9, next);
            this.made = made;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            super.visitLdcInsn(changed(constant, made));
        }

        /** Pieces of a text that is put together are constants of the call that does so. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle method, Object... constants) {
            Object[] altered = constants.clone();
            for (int i = 0; i < altered.length; i++) {
                altered[i] = changed(altered[i], made);
            }
            super.visitInvokeDynamicInsn(name, descriptor, method, altered);
        }
    }
}
