package dev.entente.reporting.report.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.report.domain.ReportRule;
import dev.entente.reporting.report.usecase.Scopes.Position;
import org.jspecify.annotations.Nullable;

/** The id of a stream's event: {@code generation:position}. */
record StreamPlace(int generation, long position) {

    static StreamPlace of(Position position) {
        return new StreamPlace(position.generation(), position.number());
    }

    static @Nullable StreamPlace parse(@Nullable String lastEventId) {
        if (lastEventId == null) {
            return null;
        }
        String[] parts = lastEventId.strip().split(":", -1);
        try {
            if (parts.length == 2) {
                return new StreamPlace(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (NumberFormatException notOurs) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static Refusal notOurs() {
        return new Refusal(
                ReportRule.LAST_EVENT_ID_MUST_COME_FROM_THE_STREAM, "Last-Event-ID is not one that this stream gave.");
    }

    /** A place that this projection cannot have reached yet was given by another one. */
    boolean isForeignTo(StreamPlace now) {
        return generation != now.generation || position > now.position;
    }

    @Override
    public String toString() {
        return generation + ":" + position;
    }
}
