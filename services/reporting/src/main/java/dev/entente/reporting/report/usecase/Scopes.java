package dev.entente.reporting.report.usecase;

import dev.entente.platform.rule.Actor;
import dev.entente.reporting.report.domain.Scope;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Programmes and events, as far as the caller may see them. */
public interface Scopes {

    /** The serving generation if it knows the scope and the caller may see it. */
    Uni<Optional<Integer>> generationFor(Scope scope, Actor actor);

    /** Where the serving generation is: grows with everything it consumes, on whichever instance. */
    Uni<Position> position();

    /** A place in the life of the projection. */
    record Position(int generation, long number) {}
}
