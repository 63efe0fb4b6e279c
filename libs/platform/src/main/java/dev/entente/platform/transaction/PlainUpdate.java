package dev.entente.platform.transaction;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.jspecify.annotations.Nullable;

/**
 * A statement of platform's own tables, sent on the session's own connection without Hibernate's query in between, as
 * {@link ScalarSelect} does. What the session has changed is not written before: that is for who calls to do.
 */
public final class PlainUpdate {
    private final Mutiny.Session session;
    private final NumberedSql sql;
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private PlainUpdate(Mutiny.Session session, NumberedSql sql) {
        this.session = session;
        this.sql = sql;
    }

    public static PlainUpdate of(Mutiny.Session session, String sql) {
        return new PlainUpdate(session, NumberedSql.of(sql));
    }

    public PlainUpdate setParameter(String name, @Nullable Object value) {
        sql.requireKnown(name);
        values.put(name, value);
        return this;
    }

    /** Answers how many rows. */
    public Uni<Integer> execute() {
        Object[] given = sql.inOrder(values);
        return Uni.createFrom()
                .completionStage(() ->
                        ((MutinySessionImpl) session).getReactiveConnection().update(sql.sql(), given));
    }
}
