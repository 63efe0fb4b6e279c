package dev.entente.security.leak;

import static java.util.Objects.requireNonNull;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.WholeTopics;
import dev.entente.launcher.Stack;
import dev.entente.launcher.topology.Topic;
import dev.entente.launcher.topology.Topology;
import dev.entente.security.contract.Contracts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every place where a mark was found, whether it may be there or not. */
record Traces(List<Trace> all) {
    private static final String TABLES = """
            select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind = 'r' order by 1""";

    record Trace(Mark mark, String kind, String place) {
        @Override
        public String toString() {
            return mark + " in " + kind + " " + place;
        }
    }

    static Traces of(Stack stack, List<Mark> marks) throws IOException {
        List<Trace> found = new ArrayList<>();
        inLogs(stack, marks, found);
        inDatabases(new SourceDatabases(stack), marks, found);
        inTopics(stack, marks, found);
        return new Traces(List.copyOf(found));
    }

    List<Trace> awayFromHome() {
        return all.stream()
                .filter(trace -> switch (trace.kind()) {
                    case "database" -> !isHome(trace);
                    case "topic" -> !trace.mark().topics().contains(trace.place());
                    default -> true;
                })
                .toList();
    }

    boolean isKept(Mark mark) {
        return all.stream().anyMatch(trace -> trace.mark().equals(mark) && isHome(trace));
    }

    private static boolean isHome(Trace trace) {
        return trace.kind().equals("database")
                && trace.mark().homes().contains(trace.place().split("\\.", 2)[0]);
    }

    private static void inLogs(Stack stack, List<Mark> marks, List<Trace> found) throws IOException {
        try (var logs = Files.list(stack.home().folder().resolve("logs"))) {
            for (Path log : (Iterable<Path>) logs::iterator) {
                String text = Files.readString(log, StandardCharsets.ISO_8859_1);
                found.addAll(tracesIn(text, marks, "log", log.getFileName().toString()));
            }
        }
    }

    private static void inDatabases(SourceDatabases databases, List<Mark> marks, List<Trace> found) {
        Map<String, Mark> byText = new HashMap<>();
        marks.forEach(mark -> byText.put(mark.text(), mark));
        for (String service : Contracts.SERVICES) {
            for (String table : databases.texts(service, TABLES)) {
                for (String text : databases.texts(service, marksIn(table), String.join(",", byText.keySet()))) {
                    found.add(new Trace(requireNonNull(byText.get(text)), "database", service + "." + table));
                }
            }
        }
    }

    /** Bytes are shown as hexadecimal digits. */
    private static String marksIn(String table) {
        return """
                select mark from unnest(string_to_array(?, ',')) mark
                 where exists (select from "%s" t
                                where strpos(lower(t::text), mark) > 0
                                   or strpos(t::text, encode(convert_to(mark, 'UTF8'), 'hex')) > 0)""".formatted(table);
    }

    private static void inTopics(Stack stack, List<Mark> marks, List<Trace> found) {
        new WholeTopics(stack.kafkaAdministrator())
                .tell(
                        Topology.ENTENTE.topics().stream().map(Topic::name).toList(),
                        read -> found.addAll(tracesIn(WholeTopics.text(read), marks, "topic", read.topic())));
    }

    private static List<Trace> tracesIn(String text, List<Mark> marks, String kind, String place) {
        String lower = text.toLowerCase(Locale.ROOT);
        return marks.stream()
                .filter(mark -> lower.contains(mark.text()) || lower.contains(hexadecimal(mark.text())))
                .map(mark -> new Trace(mark, kind, place))
                .distinct()
                .toList();
    }

    private static String hexadecimal(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
