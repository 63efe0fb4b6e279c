package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats work on the database until an outage is over, however long it lasts, unless the process goes down. */
interface OutageWait {

    /** @param outage which failures are not the work's fault */
    <T> Uni<T> over(String consumer, Predicate<Throwable> outage, Supplier<Uni<T>> work);
}
