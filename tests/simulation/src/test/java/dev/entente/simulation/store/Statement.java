package dev.entente.simulation.store;

import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The kinds of statements on which scheduling, outbox and inbox rest; what each answers is compared as text. */
enum Statement {
    /** Of a slot for a resource: the claims' key. */
    CLAIM("insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id) values ("
            + "'00000000-0000-0000-0000-000000000000', id(%1$d), id(%2$d), id(%1$d)) on conflict do nothing") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return store.claims.insertIfAbsent(client.transaction(), one + "/" + other, one) ? "1" : "0";
        }
    },
    FREE("delete from claim where slot_id = id(%1$d) and resource_id = id(%2$d)") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return store.claims.delete(client.transaction(), one + "/" + other) ? "1" : "0";
        }
    },
    SEE_CLAIMS("select coalesce(string_agg(number(slot_id) || '/' || number(resource_id), ','"
            + " order by number(slot_id), number(resource_id)), '') from claim") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return String.join(",", new TreeSet<>(store.claims.keysSeenBy(client.transaction())));
        }
    },
    LOCK("select n from counter where id = %1$d for update") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return String.valueOf(store.counters.lock(client.transaction(), one));
        }
    },
    COUNT("update counter set n = n + 1 where id = %1$d returning n") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            Integer before = store.counters.lock(client.transaction(), one);
            int after = before == null ? 0 : before + 1;
            store.counters.put(client.transaction(), one, after);
            return String.valueOf(after);
        }
    },
    SEE_COUNTER("select n from counter where id = %1$d") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return String.valueOf(store.counters.get(client.transaction(), one));
        }
    },
    APPEND("insert into outbox(message_id, topic, key, type, payload)"
            + " values (gen_random_uuid(), 't', '%1$d', 't', '') returning seq") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            long seq = store.database.next("outbox");
            store.outbox.insert(client.transaction(), seq, new Row(null, false));
            return String.valueOf(seq);
        }
    },
    /** The outbox's second key: each version of an aggregate is told once. Its number is drawn before the key is looked for. */
    APPEND_VERSION("insert into outbox(message_id, topic, key, aggregate_version, type, payload)"
            + " values (gen_random_uuid(), 't', '%1$d', %2$d, 't', '') returning seq") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            String version = one + "@" + other;
            boolean free = store.versions.insertIfAbsent(client.transaction(), version, 0L);
            long seq = draw(store, client);
            if (!free) {
                throw new DatabaseFailure(DatabaseFailure.Kind.UNIQUE_KEY, version);
            }
            store.outbox.insert(client.transaction(), seq, new Row(version, false));
            return String.valueOf(seq);
        }

        @Override
        void waits(Store store, Client client) {
            draw(store, client);
        }

        private long draw(Store store, Client client) {
            return client.draw(() -> store.database.next("outbox"));
        }
    },
    SEE_UNPUBLISHED("select coalesce(string_agg(seq::text, ',' order by seq), '') from outbox"
            + " where published_at is null") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            TreeSet<Long> seen = new TreeSet<>(store.outbox.keysSeenBy(client.transaction()));
            seen.removeIf(seq -> Objects.requireNonNull(store.outbox.get(client.transaction(), seq))
                    .published());
            return String.join(",", seen.stream().map(String::valueOf).toList());
        }
    },
    /** As the relay does, which marks again what it had to send again. Who would insert the same version waits for it. */
    MARK("update outbox set published_at = clock_timestamp() where seq = any(array[%3$d])") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            long seq = number(one, other);
            Row row = store.outbox.lock(client.transaction(), seq);
            if (row == null) {
                return "0";
            }
            store.outbox.put(client.transaction(), seq, new Row(row.version(), true));
            if (row.version() != null) {
                store.versions.put(client.transaction(), row.version(), seq);
            }
            return "1";
        }
    },
    /** Of a message that came before its predecessor. */
    PARK("insert into parked_message(consumer, aggregate_id, epoch, version, recorded_at, topic, partition, \"offset\","
            + " headers, payload) values ('c', '%1$d', 1, %2$d, now(), 't', 0, 0, '{}', '') on conflict do nothing") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return store.parked.insertIfAbsent(client.transaction(), one + "@" + other, one) ? "1" : "0";
        }
    },
    TAKE_PARKED("with taken as (delete from parked_message where consumer = 'c' and aggregate_id = '%1$d' and epoch = 1"
            + " and version = %2$d returning version) select count(*) from taken") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return store.parked.delete(client.transaction(), one + "@" + other) ? "1" : "0";
        }
    },
    TAKE_SHARD("select pg_try_advisory_lock(%1$d)") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            return store.database.tryAdvisoryLock("shard " + one, client) ? "t" : "f";
        }
    },
    LEAVE_SHARDS("select count(pg_advisory_unlock_all()) * 0") {
        @Override
        String inMemory(Store store, Client client, int one, int other) {
            store.database.freeAdvisoryLocks(client);
            return "0";
        }
    };

    private static final int NUMBERS = 5;

    private final String sql;

    Statement(String sql) {
        this.sql = sql;
    }

    abstract String inMemory(Store store, Client client, int one, int other);

    /** What it has done already when it must wait. */
    void waits(Store store, Client client) {}

    String sql(int one, int other) {
        return String.format(sql, one, other, number(one, other));
    }

    private static long number(int one, int other) {
        return one * NUMBERS + other + 1L;
    }

    /** @param version of which aggregate; absent where there is none */
    record Row(@Nullable String version, boolean published) {}

    /** The same tables in memory. */
    static final class Store {
        final Database database = new Database("compared");
        final Table<String, Integer> claims = new Table<>("claim");
        final Table<Integer, Integer> counters = new Table<>("counter");
        final Table<Long, Row> outbox = new Table<>("outbox");
        final Table<String, Long> versions = new Table<>("outbox key");
        final Table<String, Integer> parked = new Table<>("parked_message");

        Store(int many) {
            for (int id = 0; id < many; id++) {
                counters.committed().put(id, 0);
            }
        }
    }
}
