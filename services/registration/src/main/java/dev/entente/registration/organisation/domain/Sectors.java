package dev.entente.registration.organisation.domain;

import java.util.LinkedHashSet;
import java.util.List;

/** The sectors an organisation works in, each once: NACE classes or industrial ecosystems. */
public record Sectors(List<String> codes) {

    public Sectors {
        codes = List.copyOf(new LinkedHashSet<>(codes));
    }
}
