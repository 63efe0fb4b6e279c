package dev.entente.bench.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A statement as PostgreSQL logged it, with its parameters as text. */
public record RecordedStatement(String sql, List<@Nullable String> parameters) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final int SHOWN = 70;

    public RecordedStatement {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /** With the places as JDBC wants them, and the parameters once for each place. */
    RecordedStatement forJdbc() {
        List<@Nullable String> inOrder = new ArrayList<>();
        String converted = PLACE.matcher(sql.replace("?", "??")).replaceAll(place -> {
            inOrder.add(parameters.get(Integer.parseInt(place.group(1)) - 1));
            return "?";
        });
        return new RecordedStatement(converted, inOrder);
    }

    boolean begins() {
        return sql.matches("(?is)\\s*(begin|start transaction)\\b.*");
    }

    boolean ends() {
        return sql.matches("(?is)\\s*(commit|rollback|end)\\b.*");
    }

    /** Its first words. */
    public String summary() {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }
}
