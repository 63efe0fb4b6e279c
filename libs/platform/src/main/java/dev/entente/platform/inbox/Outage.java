package dev.entente.platform.inbox;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.SqlState;
import io.vertx.pgclient.PgException;
import java.util.Set;

/** Tells a failure of the surroundings, which is waited out, from a failure of the message, which is set aside. */
final class Outage {
    /** SQLSTATE classes that speak of the data: another attempt with the same message fails again. */
    private static final Set<String> DATA = Set.of("22", "23", "42", "P0");

    private Outage() {}

    static boolean caused(Throwable failure) {
        if (failure instanceof Refusal || failure instanceof UnusableMessage) {
            return false;
        }
        return SqlState.of(failure).map(Outage::speaksOfSurroundings).orElseGet(() -> !isProgrammingError(failure));
    }

    private static boolean speaksOfSurroundings(PgException failure) {
        String state = failure.getSqlState();
        return state == null || !DATA.contains(state.substring(0, 2));
    }

    private static boolean isProgrammingError(Throwable failure) {
        return failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException
                || failure instanceof java.time.DateTimeException
                || failure instanceof IllegalArgumentException;
    }
}
