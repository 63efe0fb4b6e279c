package dev.entente.reporting.kpi.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A versioned rule that turns facts into a number.
 *
 * @param datedBy the moment that a period is compared with
 * @param allocation how one counted thing is allotted, for each key by which the number may be broken down
 * @param hash SHA-256 of the file, in lower-case hexadecimal; what {@code sha256sum} prints
 * @param text the file itself
 */
public record Definition(
        String kpi,
        int version,
        String title,
        String meaning,
        String source,
        Subject subject,
        String countDistinct,
        String datedBy,
        List<Condition> where,
        Map<String, CountryList> sets,
        Map<GroupKey, Allotment> allocation,
        String hash,
        String text) {

    /** For example {@code bilateral-meetings.v1}. */
    public String id() {
        return kpi + ".v" + version;
    }

    public boolean isGroupedBy(GroupKey key) {
        return allocation.containsKey(key);
    }

    public Set<GroupKey> groupKeys() {
        return allocation.keySet();
    }

    public boolean uses(String field) {
        return where.stream().anyMatch(condition -> uses(condition, field));
    }

    private static boolean uses(Condition condition, String field) {
        return switch (condition) {
            case Condition.IsOneOf one -> one.field().equals(field);
            case Condition.IsNoneOf none -> none.field().equals(field);
            case Condition.IsPresent presence -> presence.field().equals(field);
            case Condition.AnyOf any ->
                any.alternatives().stream().flatMap(List::stream).anyMatch(inner -> uses(inner, field));
        };
    }
}
