package dev.entente.demo.scenario;

import org.jspecify.annotations.Nullable;

/** What a number should come out as: exactly, at least or at most; of the whole programme, of one event or of one kind. */
public record Target(
        String definition,
        @Nullable String event,
        @Nullable String kind,
        @Nullable Long value,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        String source) {

    public boolean isMetBy(long reported) {
        return (value == null || reported == value)
                && (atLeast == null || reported >= atLeast)
                && (atMost == null || reported <= atMost);
    }

    public boolean concernsWholeProgramme() {
        return event == null && kind == null;
    }

    /** The definition, and of what it is told when not of the whole programme. */
    public String subject() {
        if (event != null) {
            return definition + " of " + event;
        }
        return kind != null ? definition + " of kind " + kind : definition;
    }

    /** As a reader would say it: {@code 2180}, {@code ≥ 5000}, {@code ≤ 654}. */
    public String wording() {
        if (value != null) {
            return Long.toString(value);
        }
        return atLeast != null ? "≥ " + atLeast : "≤ " + atMost;
    }
}
