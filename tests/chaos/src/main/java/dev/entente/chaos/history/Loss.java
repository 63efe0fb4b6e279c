package dev.entente.chaos.history;

/**
 * A time whose acknowledgements count no more, because a database was put back to where it was when it began. Before it and
 * after it they count as ever. Nanoseconds of the clock of operations.
 */
public record Loss(long fromNanos, long untilNanos) {

    /** Whether it was acknowledged when that may have been for nothing. */
    public boolean concerns(Operation operation) {
        return operation.isOk() && operation.answeredNanos() > fromNanos && operation.answeredNanos() < untilNanos;
    }
}
