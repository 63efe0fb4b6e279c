package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.AmendedResult;
import dev.entente.defects.alteration.ChangedText;
import dev.entente.defects.alteration.OmittedCall;
import dev.entente.defects.alteration.ReplacedMethod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings a companion to where the class is that calls it: made by the same loader and in the same package, it sees the
 * service's classes, also those that are not public.
 */
final class Companions {
    private final Method defineClass;
    private final Set<String> defined = ConcurrentHashMap.newKeySet();

    private Companions(Method defineClass) {
        this.defineClass = defineClass;
    }

    static Companions definedBy(Instrumentation instrumentation) {
        instrumentation.redefineModule(
                ClassLoader.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of("java.lang", Set.of(Companions.class.getModule())),
                Set.of(),
                Map.of());
        try {
            Method method = ClassLoader.class.getDeclaredMethod(
                    "defineClass", String.class, byte[].class, int.class, int.class);
            method.setAccessible(true);
            return new Companions(method);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void define(ClassLoader loader, Alteration alteration) {
        of(alteration).filter(defined::add).ifPresent(name -> define(loader, name));
    }

    static Optional<String> of(Alteration alteration) {
        return switch (alteration) {
            case ReplacedMethod replaced -> Optional.of(replaced.companion());
            case AmendedResult amended -> Optional.of(amended.companion());
            case ChangedText text -> Optional.empty();
            case OmittedCall call -> Optional.empty();
        };
    }

    private void define(ClassLoader loader, String name) {
        byte[] code = code(name);
        try {
            defineClass.invoke(loader, name, code, 0, code.length);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("no companion " + name, failure);
        }
    }

    static byte[] code(String name) {
        try (InputStream file = Companions.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new IllegalStateException("there is no class " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
