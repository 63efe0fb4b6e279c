package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Fact;
import java.time.Instant;

/** What happened to a timetable, with its state after it. */
public sealed interface TimetableFact extends Fact {

    TimetableSnapshot timetable();

    ActedBy actedBy();

    @Override
    default String aggregateId() {
        return timetable().timetableId().toString();
    }

    @Override
    default long aggregateVersion() {
        return timetable().version();
    }

    record TimetableStarted(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}

    record TimetableProposed(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}

    record TimetableInfeasible(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}

    record TimetableFailed(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt) implements TimetableFact {}

    record TimetableDiscarded(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}

    record TimetablePublished(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}

    record TimetableSuperseded(TimetableSnapshot timetable, ActedBy actedBy, Instant occurredAt)
            implements TimetableFact {}
}
