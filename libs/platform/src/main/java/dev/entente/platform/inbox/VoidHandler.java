package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;

/** What a consumer does with what it holds of an aggregate that does not exist any more, inside the inbox's transaction. */
@FunctionalInterface
public interface VoidHandler {
    Uni<Void> apply(VoidAggregate aggregate);
}
