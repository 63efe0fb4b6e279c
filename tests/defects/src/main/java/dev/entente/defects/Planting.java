package dev.entente.defects;

import dev.entente.defects.alteration.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a defect gets into a running system. */
record Planting(List<Alteration> alterations, Map<String, String> statements, Map<String, String> environment) {

    static Planting of(Alteration alteration) {
        return new Planting(List.of(alteration), Map.of(), Map.of());
    }

    static Planting inDatabase(String database, String statement) {
        return new Planting(List.of(), Map.of(database, statement), Map.of());
    }

    static Planting inEnvironment(String name, String value) {
        return new Planting(List.of(), Map.of(), Map.of(name, value));
    }

    Planting and(Alteration alteration) {
        List<Alteration> both = new ArrayList<>(alterations);
        both.add(alteration);
        return new Planting(List.copyOf(both), statements, environment);
    }
}
