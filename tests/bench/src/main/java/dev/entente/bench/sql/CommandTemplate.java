package dev.entente.bench.sql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command's statements, to be executed again with other ids. Ids that are in the samples of two commands belong to what
 * surrounds them and stay; the others were made for the one command and are made anew each time.
 */
public final class CommandTemplate {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<RecordedStatement> statements;
    private final Map<String, String> names;
    private final Set<String> staying;

    private CommandTemplate(List<RecordedStatement> statements, Map<String, String> names, Set<String> staying) {
        this.statements = statements;
        this.names = names;
        this.staying = staying;
    }

    /** @param names what the ids in the first sample stand for, by id */
    public static CommandTemplate of(
            List<RecordedStatement> sample, Map<String, String> names, List<RecordedStatement> otherSample) {
        List<RecordedStatement> forJdbc =
                sample.stream().map(RecordedStatement::forJdbc).toList();
        return new CommandTemplate(forJdbc, Map.copyOf(names), ids(otherSample));
    }

    public List<String> sql() {
        return statements.stream().map(RecordedStatement::sql).toList();
    }

    public List<RecordedStatement> statements() {
        return statements;
    }

    /** The parameters of each statement, with these ids by their names. */
    public List<List<@Nullable String>> with(Map<String, String> ids) {
        Map<String, String> made = new HashMap<>();
        return statements.stream()
                .map(statement -> filled(statement.parameters(), ids, made))
                .toList();
    }

    private List<@Nullable String> filled(
            List<@Nullable String> parameters, Map<String, String> ids, Map<String, String> made) {
        return parameters.stream()
                .map(parameter -> parameter == null ? null : filled(parameter, ids, made))
                .collect(Collectors.toList());
    }

    private String filled(String parameter, Map<String, String> ids, Map<String, String> made) {
        return ID.matcher(parameter).replaceAll(found -> {
            String id = found.group();
            String name = names.get(id);
            if (name != null) {
                return ids.getOrDefault(name, id);
            }
            return staying.contains(id)
                    ? id
                    : made.computeIfAbsent(id, old -> UUID.randomUUID().toString());
        });
    }

    private static Set<String> ids(List<RecordedStatement> sample) {
        Set<String> ids = new HashSet<>();
        for (RecordedStatement statement : sample) {
            for (String parameter : statement.parameters()) {
                if (parameter != null) {
                    ID.matcher(parameter).results().map(MatchResult::group).forEach(ids::add);
                }
            }
        }
        return ids;
    }
}
