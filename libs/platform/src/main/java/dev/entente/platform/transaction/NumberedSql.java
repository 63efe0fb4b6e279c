package dev.entente.platform.transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * SQL with named parameters as PostgreSQL takes it. Every place gets a number of its own, also where a name comes again,
 * because the server infers each number's type from where it stands.
 *
 * @param names the parameters' names in the order of their numbers
 */
record NumberedSql(String sql, List<String> names) {
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\\n]*|::|:([a-zA-Z]\\w*)");
    private static final Map<String, NumberedSql> KNOWN = new ConcurrentHashMap<>();

    /** Kept for good: a statement's text is a constant of the program. */
    static NumberedSql of(String named) {
        return KNOWN.computeIfAbsent(named, NumberedSql::number);
    }

    private static NumberedSql number(String named) {
        List<String> names = new ArrayList<>();
        Matcher token = TOKEN.matcher(named);
        StringBuilder numbered = new StringBuilder();
        while (token.find()) {
            String name = token.group(1);
            if (name != null) {
                names.add(name);
            }
            token.appendReplacement(
                    numbered, Matcher.quoteReplacement(name == null ? token.group() : "$" + names.size()));
        }
        return new NumberedSql(token.appendTail(numbered).toString(), List.copyOf(names));
    }

    void requireKnown(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("The statement has no parameter " + name + ": " + sql);
        }
    }

    /** The values in the order of their numbers. */
    @Nullable
    Object[] inOrder(Map<String, @Nullable Object> values) {
        return names.stream().map(name -> given(name, values)).toArray();
    }

    private @Nullable Object given(String name, Map<String, @Nullable Object> values) {
        if (!values.containsKey(name)) {
            throw new IllegalStateException("The parameter " + name + " was not given: " + sql);
        }
        return values.get(name);
    }
}
