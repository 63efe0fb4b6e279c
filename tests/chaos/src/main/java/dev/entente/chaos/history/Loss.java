package dev.entente.chaos.history;

import java.util.Set;

/**
 * A time in which what some services acknowledged counts no more, because their databases were put back to where they were
 * when it began. Before it and after it their word counts as ever. Nanoseconds of the clock of operations.
 */
public record Loss(Set<String> services, long fromNanos, long untilNanos) {

    /** Whether it was acknowledged when that may have been for nothing. */
    public boolean concerns(Operation operation) {
        return operation.isOk()
                && services.contains(operation.call().service())
                && operation.answeredNanos() > fromNanos
                && operation.answeredNanos() < untilNanos;
    }
}
