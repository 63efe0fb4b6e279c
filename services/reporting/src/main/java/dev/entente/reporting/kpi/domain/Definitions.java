package dev.entente.reporting.kpi.domain;

import java.util.List;
import java.util.Optional;

/** All definitions, read when the service starts; they do not change while it runs. */
public interface Definitions {

    /** By name, then version. */
    List<Definition> all();

    /** @param id for example {@code bilateral-meetings.v1} */
    Optional<Definition> find(String id);
}
