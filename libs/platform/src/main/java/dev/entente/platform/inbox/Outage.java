package dev.entente.platform.inbox;

import com.fasterxml.jackson.core.JacksonException;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.SqlState;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Tells a failure of the surroundings, which is waited out, from a failure of the message, which is set aside. */
final class Outage {
    /** SQLSTATE classes that speak of the data: another attempt with the same message fails again. */
    private static final Set<String> DATA = Set.of("22", "23", "42", "P0");

    /** How Vert.x's client begins to say that it cannot send a parameter; it gives no more than a text. */
    private static final Set<String> UNSENDABLE =
            Set.of("Parameter at position[", "The number of parameters to execute should be consistent");

    /** What PostgreSQL says when it stops a statement that took too long: a busy day, or a message that always takes so long. */
    private static final String STOPPED = "57014";

    private static final int DEEPEST_CAUSE = 20;

    private Outage() {}

    static boolean caused(Throwable failure) {
        if (isSaidOfTheMessage(failure) || isWithin(failure, Outage::isSaidOfParameters, DEEPEST_CAUSE)) {
            return false;
        }
        Optional<String> sqlState = SqlState.codeOf(failure);
        return sqlState.isPresent()
                ? !DATA.contains(sqlState.get().substring(0, 2))
                        && !sqlState.get().equals(STOPPED)
                : isWithin(failure, Outage::speaksOfSurroundings, DEEPEST_CAUSE)
                        || !(failure instanceof RuntimeException);
    }

    /**
     * Whether it is neither known to be the message's fault nor that of the surroundings: a connection that breaks at the
     * wrong moment has many faces, and what took too long may be quicker the next time.
     */
    static boolean isUnclear(Throwable failure) {
        return !isSaidOfTheMessage(failure)
                && !(failure instanceof GoingDown)
                && SqlState.codeOf(failure).map(STOPPED::equals).orElse(true);
    }

    private static boolean isSaidOfTheMessage(Throwable failure) {
        return failure instanceof Refusal || failure instanceof UnusableMessage || failure instanceof UnusableSuccessor;
    }

    private static boolean isSaidOfParameters(Throwable failure) {
        String words = Objects.requireNonNullElse(failure.getMessage(), "");
        return failure instanceof NoStackTraceThrowable && UNSENDABLE.stream().anyMatch(words::startsWith);
    }

    private static boolean speaksOfSurroundings(Throwable failure) {
        return (failure instanceof IOException && !(failure instanceof JacksonException))
                || failure instanceof VertxException
                || failure instanceof NoStackTraceThrowable
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException;
    }

    private static boolean isWithin(Throwable failure, Predicate<Throwable> kind, int depth) {
        return kind.test(failure)
                || (depth > 0
                        && ((failure.getCause() != null && isWithin(failure.getCause(), kind, depth - 1))
                                || Arrays.stream(failure.getSuppressed())
                                        .anyMatch(also -> isWithin(also, kind, depth - 1))));
    }
}
