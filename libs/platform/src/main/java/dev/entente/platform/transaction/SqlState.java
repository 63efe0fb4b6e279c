package dev.entente.platform.transaction;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What PostgreSQL said, dug out of the layers that Hibernate Reactive wraps around it. */
public final class SqlState {
    public static final String UNIQUE_VIOLATION = "23505";
    private static final String INTEGRITY = "23";
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

    /** The five characters; Hibernate Reactive replaces the driver's exception by one of JDBC that holds them too. */
    public static Optional<String> codeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException found) {
                return Optional.ofNullable(found.getSqlState());
            }
            if (cause instanceof SQLException found) {
                return Optional.ofNullable(found.getSQLState());
            }
        }
        return Optional.empty();
    }

    public static boolean isUniqueViolation(Throwable failure) {
        return codeOf(failure).filter(UNIQUE_VIOLATION::equals).isPresent();
    }

    /** True where the unique key or index of this name was violated. */
    public static boolean isViolationOf(String constraint, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException found) {
                return constraint.equals(found.getConstraint());
            }
            if (cause instanceof SQLException found) {
                return String.valueOf(found.getSQLState()).startsWith(INTEGRITY)
                        && String.valueOf(found.getMessage()).contains('"' + constraint + '"');
            }
        }
        return false;
    }

    /** Serialisation failures, deadlocks, and the race of two first uses of one idempotency key. */
    static boolean asksForRepetition(Throwable failure) {
        return codeOf(failure).filter(REPEAT::contains).isPresent() || isViolationOf("idempotent_answer_pkey", failure);
    }
}
