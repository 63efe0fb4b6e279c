package dev.entente.platform.transaction;

import com.fasterxml.jackson.core.JacksonException;
import dev.entente.platform.problem.NotReadyNow;
import dev.entente.platform.rule.Refusal;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Tells that the database is away or has no place left, which passes, from what another attempt would meet again. Only
 * what is known to speak of the connection counts: a mistake of ours must not hide behind "repeat it later".
 */
final class DatabaseAbsence {
    /** Connection exceptions; too few connections, memory or disk. */
    private static final Set<String> SQL_STATE_CLASSES = Set.of("08", "53");
    /** Shut down by an administrator, after a crash, or still starting. */
    private static final Set<String> SQL_STATES = Set.of("57P01", "57P02", "57P03");
    /** The driver has no type for these, and says by the same type that a parameter has the wrong class. */
    private static final Set<String> DRIVER_MESSAGES = Set.of(
            "Timeout",
            "Timeout waiting for connection",
            "Connection was closed",
            "Connection is not active now",
            "Pending requests failed to be sent due to connection has been closed");

    private static final int DEEPEST_CAUSE = 20;

    private DatabaseAbsence() {}

    static boolean caused(Throwable failure) {
        if (failure instanceof Refusal) {
            return false;
        }
        Optional<String> sqlState = SqlState.codeOf(failure);
        return sqlState.isPresent() ? isPassing(sqlState.get()) : isWithin(failure, DEEPEST_CAUSE);
    }

    static NotReadyNow forQuery(Throwable failure) {
        return new NotReadyNow("The service cannot reach its data at the moment; ask again shortly.", failure);
    }

    /** A commit may have been under way when the connection broke, so nobody knows whether it came about. */
    static NotReadyNow forCommand(boolean withKey, Throwable failure) {
        return new NotReadyNow(
                "The service cannot reach its data at the moment, and whether this command took effect is not certain. "
                        + (withKey
                                ? "Repeat it with the same Idempotency-Key: it takes effect once."
                                : "It had no Idempotency-Key, so look before you repeat it."),
                failure);
    }

    private static boolean isPassing(String sqlState) {
        return SQL_STATES.contains(sqlState) || SQL_STATE_CLASSES.stream().anyMatch(sqlState::startsWith);
    }

    /** The lost connection may show only beside another failure, as when the rollback after it failed too. */
    private static boolean isWithin(Throwable failure, int depth) {
        return speaksOfConnection(failure)
                || (depth > 0
                        && ((failure.getCause() != null && isWithin(failure.getCause(), depth - 1))
                                || Arrays.stream(failure.getSuppressed()).anyMatch(also -> isWithin(also, depth - 1))));
    }

    private static boolean speaksOfConnection(Throwable failure) {
        return switch (failure) {
            case ClosedConnectionException closed -> true;
            case IOException broken -> !(broken instanceof JacksonException);
            case VertxException told -> isOfConnection(told);
            case NoStackTraceThrowable told -> isOfConnection(told);
            default -> false;
        };
    }

    private static boolean isOfConnection(Throwable told) {
        String message = String.valueOf(told.getMessage());
        return DRIVER_MESSAGES.stream().anyMatch(message::startsWith);
    }
}
