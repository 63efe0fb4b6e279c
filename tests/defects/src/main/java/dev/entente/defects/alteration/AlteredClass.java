package dev.entente.defects.alteration;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class file as an alteration leaves it. */
public final class AlteredClass {
    private AlteredClass() {}

    /** @throws IllegalStateException when there is nothing to change */
    public static byte[] by(Alteration alteration, byte[] original) {
        AtomicInteger made = new AtomicInteger();
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        ClassVisitor altering = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public @Nullable MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
                return alteration.through(new MethodHead(access, name, descriptor), code, made::incrementAndGet);
            }
        };
        new ClassReader(original).accept(altering, 0);
        if (made.get() == 0) {
            throw new IllegalStateException("nothing to change for " + alteration);
        }
        return writer.toByteArray();
    }
}
