package dev.entente.bench.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds transactions in what PostgreSQL logs with {@code log_statement = all} and its usual prefix. */
final class LoggedTransactions {
    private static final Pattern ENTRY = Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] ([A-Z]+):  (.*)$", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^(?:statement|execute [^:]*): (.*)$", Pattern.DOTALL);
    private static final String PARAMETERS = "parameters: ";
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");

    private final Map<String, List<RecordedStatement>> open = new HashMap<>();
    private final List<List<RecordedStatement>> ended = new ArrayList<>();

    private LoggedTransactions() {}

    /** The statements between BEGIN and COMMIT of the first transaction with this parameter. */
    static Optional<List<RecordedStatement>> with(String parameter, String log) {
        LoggedTransactions found = new LoggedTransactions();
        entries(log).forEach(found::read);
        return found.ended.stream()
                .filter(transaction -> transaction.stream()
                        .anyMatch(statement -> statement.parameters().contains(parameter)))
                .findFirst();
    }

    /** Lines that begin with a tabulator continue the one before. */
    private static List<String> entries(String log) {
        List<String> entries = new ArrayList<>();
        for (String line : log.split("\n", -1)) {
            if (line.startsWith("\t") && !entries.isEmpty()) {
                entries.add(entries.removeLast() + "\n" + line.substring(1));
            } else {
                entries.add(line);
            }
        }
        return entries;
    }

    private void read(String text) {
        Matcher entry = ENTRY.matcher(text);
        if (!entry.matches()) {
            return;
        }
        String process = entry.group(1);
        String said = entry.group(3);
        if (entry.group(2).equals("DETAIL") && said.toLowerCase(Locale.ROOT).startsWith(PARAMETERS)) {
            addParameters(process, said);
        }
        Matcher statement = STATEMENT.matcher(said);
        if (entry.group(2).equals("LOG") && statement.matches()) {
            add(process, new RecordedStatement(statement.group(1), List.of()));
        }
    }

    private void add(String process, RecordedStatement statement) {
        List<RecordedStatement> transaction = open.get(process);
        if (statement.begins()) {
            open.put(process, new ArrayList<>());
        } else if (transaction != null && statement.ends()) {
            ended.add(transaction);
            open.remove(process);
        } else if (transaction != null) {
            transaction.add(statement);
        }
    }

    private void addParameters(String process, String said) {
        List<RecordedStatement> transaction = open.get(process);
        if (transaction != null && !transaction.isEmpty()) {
            RecordedStatement bare = transaction.removeLast();
            transaction.add(new RecordedStatement(bare.sql(), parameters(said)));
        }
    }

    private static List<@Nullable String> parameters(String said) {
        List<@Nullable String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(said);
        while (parameter.find()) {
            String quoted = parameter.group(1);
            parameters.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return parameters;
    }
}
