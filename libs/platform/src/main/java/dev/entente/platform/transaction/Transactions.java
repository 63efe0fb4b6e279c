package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The one place that opens transactions. Only the gateways and platform's own timers call it. */
public interface Transactions {

    <T> Uni<T> write(Actor actor, Function<Occasion, Uni<T>> work);

    <T> Uni<T> read(Actor actor, Function<Occasion, Uni<T>> work);
}
