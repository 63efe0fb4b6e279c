package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The outbox on the connection that holds the shard's lock. */
final class OutboxTable implements OutboxRows {
    private static final int LOCK_SPACE = 0x0e7e;
    /** That an epoch started is told behind everything that was told again, whichever shard tells that. */
    private static final String UNPUBLISHED = """
            select seq, message_id, topic, key, coalesce(aggregate_version, 1) as aggregate_version, type, headers,
                   payload, epoch, created_at
              from outbox
             where published_at is null and ($1 = 1 or mod(abs(hashtext(key)::bigint), $1) = $2)
               and (type not like '%.epoch-started.v1' or not exists (
                     select 1 from outbox as earlier
                      where earlier.published_at is null and earlier.topic = outbox.topic and earlier.seq < outbox.seq
                        and earlier.type not like '%.epoch-started.v1'))
             order by seq limit $3""";

    private static final int KEYS_AT_ONCE = 50;
    private static final String TAKE_BACK = """
            with asked as (
              delete from republication where key in (
                select key from republication where $1 = 1 or mod(abs(hashtext(key)::bigint), $1) = $2
                 order by key limit $3)
              returning key, from_seq)
            update outbox set published_at = null from asked
             where outbox.key = asked.key and outbox.seq >= asked.from_seq and outbox.published_at is not null""";

    private final SqlConnection connection;
    private final String service;

    OutboxTable(SqlConnection connection, String service) {
        this.connection = connection;
        this.service = service;
    }

    /** One relay per shard: two would break the order of an aggregate's facts. The lock goes with the connection. */
    Uni<Boolean> lock(int shard) {
        return connection
                .preparedQuery("select pg_try_advisory_lock($1, $2)")
                .execute(Tuple.of(LOCK_SPACE, shard))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    @Override
    public Uni<Void> takeBackWhatIsAskedFor(int shards, int shard) {
        return connection
                .preparedQuery(TAKE_BACK)
                .execute(Tuple.of(shards, shard, KEYS_AT_ONCE))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most) {
        return connection
                .preparedQuery(UNPUBLISHED)
                .execute(Tuple.of(shards, shard, most))
                .map(rows -> {
                    List<UnpublishedRow> found = new ArrayList<>();
                    rows.forEach(row -> found.add(UnpublishedRow.of(row, service)));
                    return found;
                });
    }

    @Override
    public Uni<Void> markPublished(List<UnpublishedRow> rows) {
        Long[] numbers = rows.stream().map(UnpublishedRow::seq).toArray(Long[]::new);
        return connection
                .preparedQuery("update outbox set published_at = clock_timestamp() where seq = any($1)")
                .execute(Tuple.of(numbers))
                .replaceWithVoid();
    }

    /**
     * Gives the lock back before the connection: the pool keeps a closed connection open, and a lock forgotten on it would
     * shut every relay out for good. A broken connection has lost its lock anyway.
     */
    @Override
    public Uni<Void> close() {
        return connection
                .preparedQuery("select pg_advisory_unlock_all()")
                .execute()
                .onFailure()
                .recoverWithNull()
                .chain(connection::close);
    }
}
