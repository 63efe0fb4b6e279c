package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.AlteredClass;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Changes the classes of the chosen defects. A change that finds nothing to change ends the process. */
final class DefectTransformer implements ClassFileTransformer {
    /** What a process ends with when a defect does not fit it. */
    static final int DOES_NOT_FIT = 86;

    private final Map<String, List<Alteration>> byOwner = new ConcurrentHashMap<>();
    private final Companions companions;
    private final Consumer<String> tell;

    DefectTransformer(List<Defect> defects, Companions companions, Consumer<String> tell) {
        this.companions = companions;
        this.tell = tell;
        for (Defect defect : defects) {
            for (Alteration alteration : defect.alterations()) {
                byOwner.computeIfAbsent(alteration.owner(), owner -> new ArrayList<>())
                        .add(alteration);
            }
        }
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String internalName,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] original) {
        String name = internalName == null ? "" : internalName.replace('/', '.');
        List<Alteration> wanted = byOwner.get(name);
        if (loader == null || wanted == null) {
            return null;
        }
        try {
            byte[] altered = original;
            for (Alteration alteration : wanted) {
                altered = AlteredClass.by(alteration, altered);
                companions.define(loader, alteration);
            }
            tell.accept("planted in " + name);
            return altered;
        } catch (RuntimeException | LinkageError failure) {
            // the virtual machine would go on with the class as it was, and a test would pass for nothing
            tell.accept("cannot be planted in " + name + ": " + failure);
            Runtime.getRuntime().halt(DOES_NOT_FIT);
            return null;
        }
    }
}
