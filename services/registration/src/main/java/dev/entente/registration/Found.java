package dev.entente.registration;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** What a query found, or the refusal that it is not there; nothing tells whether it is another's. */
public final class Found {
    private Found() {}

    public static <T> Uni<T> orRefuse(Uni<@Nullable T> query, Rule rule, String detail) {
        return query.onItem().ifNull().failWith(() -> new Refusal(rule, detail)).map(Found::present);
    }

    private static <T> T present(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("Absence was refused before");
        }
        return found;
    }
}
