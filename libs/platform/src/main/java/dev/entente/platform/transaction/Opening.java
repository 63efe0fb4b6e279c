package dev.entente.platform.transaction;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The first statement of a transaction, which sets the subject that row-level security looks at. Whatever it looks up
 * besides must depend on {@code settings.subject}: that value is there only once the subject is set.
 */
final class Opening {
    static final String NOW_IN_MICROSECONDS = "cast(extract(epoch from now()) * 1000000 as bigint)";
    private static final String SETTINGS = """

              from (select set_config('entente.subject', :subject, true) as subject,
                           set_config('entente.roles', :roles, true),
                           set_config('transaction_read_only', :readOnly, true)) as settings""";
    private static final String BARE = selecting(NOW_IN_MICROSECONDS);

    private Opening() {}

    static String selecting(String column) {
        return "select " + column + SETTINGS;
    }

    static Uni<Instant> open(Mutiny.Session session, Actor actor, boolean readOnly) {
        return by(BARE, Long.class, session, actor, readOnly).getSingleResult().map(Opening::instant);
    }

    static <T> ScalarSelect<T> by(
            String statement, Class<T> type, Mutiny.Session session, Actor actor, boolean readOnly) {
        session.setDefaultReadOnly(readOnly);
        return ScalarSelect.of(session, statement, type)
                .setParameter("subject", actor.accountId())
                .setParameter("roles", roles(actor))
                .setParameter("readOnly", readOnly ? "on" : "off")
                .withoutFlush();
    }

    static Instant instant(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }

    private static String roles(Actor actor) {
        return actor.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
