package dev.entente.reporting.kpi.adapter;

import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.Definitions;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The definitions of this process. It is made when the service starts, so that a broken file stops it there and then. */
@Startup
@ApplicationScoped
class DefinitionCatalogue implements Definitions {
    private final Map<String, Definition> byId = new TreeMap<>();

    DefinitionCatalogue(DefinitionFolders folders, DefinitionReader reader) {
        for (DefinitionFile file : folders.files()) {
            add(file, reader.read(file));
        }
    }

    private void add(DefinitionFile file, Definition definition) {
        Definition before = byId.putIfAbsent(definition.id(), definition);
        if (before != null && !before.hash().equals(definition.hash())) {
            throw new UnusableDefinition(
                    file.name(), List.of("another file defines " + definition.id() + "; a change needs a new version"));
        }
    }

    @Override
    public List<Definition> all() {
        return byId.values().stream()
                .sorted(Comparator.comparing(Definition::kpi).thenComparingInt(Definition::version))
                .toList();
    }

    @Override
    public Optional<Definition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
