package dev.entente.defects;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lets our own classes, and those that look at the dates of tokens, ask the {@link ServiceClock}. */
final class ClockTransformer implements ClassFileTransformer {
    private static final String CLOCK = "dev/entente/defects/ServiceClock";
    private static final Set<String> QUESTIONS =
            Set.of("java/time/Instant.now()", "java/lang/System.currentTimeMillis()", "java/time/Clock.systemUTC()");

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        return loader == null || name == null || !concerns(name) ? null : altered(original);
    }

    private static boolean concerns(String name) {
        return Stream.of("dev/entente/", "org/jose4j/jwt/", "io/smallrye/jwt/", "io/quarkus/oidc/")
                        .anyMatch(name::startsWith)
                && !name.startsWith("dev/entente/defects/");
    }

    /** Null when the class never asks for the time. */
    static byte @Nullable [] altered(byte[] original) {
        AtomicBoolean made = new AtomicBoolean();
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new Calls(super.visitMethod(access, name, descriptor, signature, exceptions), made);
                    }
                },
                0);
        return made.get() ? writer.toByteArray() : null;
    }

    private static final class Calls extends MethodVisitor {
        private final AtomicBoolean made;

        Calls(MethodVisitor next, AtomicBoolean made) {
            super(Opcodes.ASM9, next);
            this.made = made;
        }

        @Override
        public void visitMethodInsn(int instruction, String type, String name, String descriptor, boolean ofInterface) {
            boolean asksForTime = instruction == Opcodes.INVOKESTATIC
                    && QUESTIONS.contains(type + "." + name + descriptor.substring(0, descriptor.indexOf(')') + 1));
            made.compareAndSet(false, asksForTime);
            super.visitMethodInsn(instruction, asksForTime ? CLOCK : type, name, descriptor, ofInterface);
        }
    }
}
