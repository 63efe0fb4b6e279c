package dev.entente.defects.alteration;

import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts another piece into a text of the class, a statement in SQL mostly. */
public record ChangedText(String owner, String piece, String instead) implements Alteration {

    @Override
    public MethodVisitor through(MethodHead method, MethodVisitor code, Runnable made) {
        return new MethodVisitor(Opcodes.ASM9, code) {
            @Override
            public void visitLdcInsn(Object constant) {
                super.visitLdcInsn(changed(constant, made));
            }

            // Pieces of a text that is put together are constants of the call that does so.
            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle puts, Object... constants) {
                Object[] altered = constants.clone();
                for (int i = 0; i < altered.length; i++) {
                    altered[i] = changed(altered[i], made);
                }
                super.visitInvokeDynamicInsn(name, descriptor, puts, altered);
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
}
