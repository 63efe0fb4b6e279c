package dev.entente.platform.transaction;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection.Result;
import org.jspecify.annotations.Nullable;

/**
 * A native select of one column, sent on the session's own connection without Hibernate's query in between: Hibernate
 * Reactive 3.2 never finds the plan of a native select again, because the {@code ReactiveResultSetMapping} in its cache's
 * key has no equals, so each execution parses the SQL, plans, resolves the result's types, and leaves a copy in the cache.
 * What the session has changed is written before, as with Hibernate's queries, unless {@link #withoutFlush} says no.
 */
public final class ScalarSelect<T> {
    private static final Set<Class<?>> COLUMNS =
            Set.of(String.class, Long.class, Integer.class, Boolean.class, UUID.class);

    private final Mutiny.Session session;
    private final NumberedSql sql;
    private final Class<T> type;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private boolean flushing = true;

    private ScalarSelect(Mutiny.Session session, NumberedSql sql, Class<T> type) {
        this.session = session;
        this.sql = sql;
        this.type = type;
    }

    /** @param type for text String, bigint Long, integer Integer, boolean Boolean, uuid UUID */
    public static <T> ScalarSelect<T> of(Mutiny.Session session, String sql, Class<T> type) {
        if (!COLUMNS.contains(type)) {
            throw new IllegalArgumentException("No column comes as a " + type.getName());
        }
        return new ScalarSelect<>(session, NumberedSql.of(sql), type);
    }

    public ScalarSelect<T> setParameter(String name, @Nullable Object value) {
        sql.requireKnown(name);
        values.put(name, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        return this;
    }

    /** For statements that do not look at what the session may have changed. */
    public ScalarSelect<T> withoutFlush() {
        flushing = false;
        return this;
    }

    public Uni<T> getSingleResult() {
        return getResultList().map(found -> {
            if (found.isEmpty()) {
                throw new NoResultException("No row: " + sql.sql());
            }
            return atMostOne(found).getFirst();
        });
    }

    /** Null where there is no row, and where the one row's value is null. */
    public Uni<@Nullable T> getSingleResultOrNull() {
        return getResultList()
                .map(found -> found.isEmpty() ? null : atMostOne(found).getFirst());
    }

    public Uni<List<T>> getResultList() {
        Object[] given = sql.inOrder(values);
        Uni<Void> before = flushing ? session.flush() : Uni.createFrom().voidItem();
        return before.chain(() -> Uni.createFrom()
                        .completionStage(((MutinySessionImpl) session)
                                .getReactiveConnection()
                                .select(sql.sql(), given)))
                .map(this::column);
    }

    private List<T> column(Result rows) {
        List<T> found = new ArrayList<>(rows.size());
        rows.forEachRemaining(row -> found.add(type.cast(row[0])));
        return found;
    }

    private List<T> atMostOne(List<T> found) {
        if (found.size() > 1) {
            throw new NonUniqueResultException(found.size() + " rows: " + sql.sql());
        }
        return found;
    }
}
