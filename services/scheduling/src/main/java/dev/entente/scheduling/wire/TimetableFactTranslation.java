package dev.entente.scheduling.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.scheduling.timetable.domain.TimetableFact;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens to timetables, as scheduling promises to tell it. */
@ApplicationScoped
class TimetableFactTranslation implements FactTranslation<TimetableFact> {
    private static final String TOPIC = "entente.scheduling.timetables";

    @Override
    public Class<TimetableFact> facts() {
        return TimetableFact.class;
    }

    @Override
    public OutgoingMessage translate(TimetableFact fact) {
        return new OutgoingMessage(
                TOPIC,
                "entente.scheduling.timetable-" + name(fact) + ".v1",
                new TimetableMessage(
                        fact.occurredAt(), fact.actedBy(), TimetableMessage.TimetableBlock.of(fact.timetable())));
    }

    private static String name(TimetableFact fact) {
        return switch (fact) {
            case TimetableFact.TimetableStarted started -> "started";
            case TimetableFact.TimetableProposed proposed -> "proposed";
            case TimetableFact.TimetableInfeasible infeasible -> "infeasible";
            case TimetableFact.TimetableFailed failed -> "failed";
            case TimetableFact.TimetableDiscarded discarded -> "discarded";
            case TimetableFact.TimetablePublished published -> "published";
            case TimetableFact.TimetableSuperseded superseded -> "superseded";
        };
    }
}
