package dev.entente.chaos.check;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.WholeTopics;
import dev.entente.launcher.topology.Topic;
import dev.entente.launcher.topology.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something is said of a person outside registration, which alone may know people.
 *
 * @param broker how a client comes to it that may read everything
 * @param words regular expressions of one line each, in the part of their language that PostgreSQL and Java share; only
 *     ASCII, for in bytes nothing else is recognised
 */
public record PersonTraces(SourceDatabases sources, Map<String, Object> broker, List<String> words) {
    private static final String TABLES = """
            select table_name from information_schema.tables
             where table_schema = 'public' and table_type = 'BASE TABLE'""";

    private static final String COLUMNS_OF_BYTES = """
            select column_name from information_schema.columns
             where table_schema = 'public' and table_name = ? and data_type = 'bytea'""";

    public List<String> violations() {
        List<String> violations = new ArrayList<>(onTopics());
        for (String service : SourceDatabases.LISTENING) {
            wordsByTable(service)
                    .forEach((table, found) ->
                            violations.add("table " + table + " of " + service + " names a person: " + found));
        }
        Set<String> unknown = new TreeSet<>(words);
        wordsByTable("registration").values().forEach(unknown::removeAll);
        unknown.forEach(word -> violations.add(
                "not even registration knows a person by \"" + word + "\", so the search for it finds nothing"));
        return violations;
    }

    /** Only tables in which any was found. */
    private Map<String, List<String>> wordsByTable(String service) {
        Map<String, List<String>> found = new HashMap<>();
        for (String table : sources.texts(service, TABLES)) {
            List<String> inTable = sources.texts(service, wordsIn(service, table), String.join("\n", words));
            if (!inTable.isEmpty()) {
                found.put(table, inTable);
            }
        }
        return found;
    }

    private String wordsIn(String service, String table) {
        String row = Stream.concat(
                        Stream.of("cast(every as text)"),
                        sources.texts(service, COLUMNS_OF_BYTES, table).stream().map(PersonTraces::readable))
                .collect(Collectors.joining(", "));
        return """
                select word_sought from unnest(string_to_array(?, chr(10))) as word_sought
                 where exists (select from "%s" as every where concat_ws(' ', %s) ~ word_sought)""".formatted(table, row);
    }

    /** In a row's text bytes are hexadecimal digits, in which no word is found. */
    private static String readable(String column) {
        return "encode(every.\"" + column + "\", 'escape')";
    }

    private List<String> onTopics() {
        Pattern any = Pattern.compile(words.stream().collect(Collectors.joining(")|(?:", "(?:", ")")));
        List<String> violations = new ArrayList<>();
        new WholeTopics(broker)
                .tell(Topology.ENTENTE.topics().stream().map(Topic::name).toList(), message -> {
                    if (any.matcher(WholeTopics.text(message)).find()) {
                        violations.add(message.topic() + "-" + message.partition() + "@" + message.offset()
                                + " names a person");
                    }
                });
        return violations;
    }
}
