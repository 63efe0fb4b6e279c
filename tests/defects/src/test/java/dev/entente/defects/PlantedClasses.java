package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import dev.entente.defects.alteration.AlteredClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Loads classes with defects planted, apart from those without. */
final class PlantedClasses extends ClassLoader {
    /** What is not public is seen only by classes of the same loader. */
    private static final List<String> PACKAGES =
            List.of("dev.entente.platform.inbox.", "dev.entente.platform.outbox.", "dev.entente.platform.transaction.");

    private final Map<String, byte[]> planted = new HashMap<>();

    private PlantedClasses() {
        super(PlantedClasses.class.getClassLoader());
    }

    static PlantedClasses with(Defect defect) {
        PlantedClasses classes = new PlantedClasses();
        for (Alteration alteration : defect.alterations()) {
            classes.planted.merge(
                    alteration.owner(),
                    AlteredClass.by(alteration, Companions.code(alteration.owner())),
                    (before, after) -> AlteredClass.by(alteration, before));
        }
        return classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (PACKAGES.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        Class<?> known = findLoadedClass(name);
        return known == null ? define(name) : known;
    }

    private Class<?> define(String name) {
        byte[] changed = planted.get(name);
        byte[] code = changed == null ? Companions.code(name) : changed;
        return defineClass(name, code, 0, code.length);
    }
}
