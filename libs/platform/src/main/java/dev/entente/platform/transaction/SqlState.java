package dev.entente.platform.transaction;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL said, dug out of the layers that Hibernate Reactive wraps around it. */
public final class SqlState {
    public static final String UNIQUE_VIOLATION = "23505";
    private static final Set<String> REPEAT = Set.of("40001", "40P01");

    private SqlState() {}

    public static Optional<PgException> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    public static boolean isUniqueViolation(Throwable failure) {
        return of(failure)
                .filter(found -> UNIQUE_VIOLATION.equals(found.getSqlState()))
                .isPresent();
    }

    /** True where the unique key or index of this name was violated. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        return of(failure)
                .filter(found -> constraint.equals(found.getConstraint()))
                .isPresent();
    }

    /** Serialisation failures, deadlocks, and the race of two first uses of one idempotency key. */
    static boolean asksForRepetition(Throwable failure) {
        return of(failure).filter(found -> REPEAT.contains(found.getSqlState())).isPresent()
                || isViolationOf("idempotent_answer_pkey", failure);
    }
}
