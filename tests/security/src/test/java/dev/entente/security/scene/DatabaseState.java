package dev.entente.security.scene;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every row of every table, as one number per table; two are equal when nothing was written between them. */
public record DatabaseState(Map<String, String> tables) {
    /** Written by the services themselves, whether anybody calls or not. */
    private static final Set<String> TICKING = Set.of("watermark", "reached_watermark");

    /** Once every fact has reached everybody, and no job is left that would record more. */
    public static DatabaseState settled(Stack stack) throws IOException {
        new SystemProof(stack).awaitRest();
        return of(stack);
    }

    public static DatabaseState of(Stack stack) {
        SourceDatabases sources = new SourceDatabases(stack);
        Map<String, String> state = new TreeMap<>();
        for (String service : Contracts.SERVICES) {
            for (String table : sources.texts(service, """
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'public' and c.relkind = 'r' order by 1""")) {
                if (!TICKING.contains(table)) {
                    state.put(service + "." + table, summary(sources, service, table));
                }
            }
        }
        return new DatabaseState(state);
    }

    /** The tables that something was written to since. */
    public SortedSet<String> writtenUntil(DatabaseState later) {
        SortedSet<String> written = new TreeSet<>();
        later.tables().forEach((table, rows) -> {
            if (!Objects.equals(rows, tables.get(table))) {
                written.add(table + ": " + tables.get(table) + " → " + rows);
            }
        });
        return written;
    }

    private static String summary(SourceDatabases sources, String service, String table) {
        return sources.texts(service, """
                select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')
                  from %s t""".formatted(table)).getFirst();
    }
}
