package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.roster.domain.RosterEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The slots in which two participants and a table that suits them are free. */
@ApplicationScoped
public class FindFreeSlots {
    private static final int MOST = 2_000;

    private final MatchmakingEvents events;
    private final Bookings bookings;

    FindFreeSlots(MatchmakingEvents events, Bookings bookings) {
        this.events = events;
        this.bookings = bookings;
    }

    public record Question(UUID matchmakingEventId, UUID oneId, UUID otherId) {}

    public Uni<List<FreeSlot>> handle(Question question, Occasion occasion) {
        UUID event = question.matchmakingEventId();
        return events.visibleTerms(event, occasion.actor())
                .chain(terms -> events.participant(event, question.oneId())
                        .chain(one -> events.participant(event, question.otherId())
                                .invoke(other -> requireOneOfTheirs(terms, one, other, occasion)))
                        .chain(() -> bookings.commonFreeSlots(freeSlots(terms, question, occasion))));
    }

    private static void requireOneOfTheirs(EventTerms terms, RosterEntry one, RosterEntry other, Occasion occasion) {
        require(
                terms.isOrganisedBy(occasion.actor())
                        || one.isStoodForBy(occasion.actor())
                        || other.isStoodForBy(occasion.actor()),
                MeetingRule.PARTICIPANT_MUST_EXIST,
                "Neither of these participants is yours.");
    }

    private static Bookings.FreeSlotQuestion freeSlots(EventTerms terms, Question question, Occasion occasion) {
        Instant from = terms.retrospective() ? Instant.EPOCH : occasion.now();
        return new Bookings.FreeSlotQuestion(
                question.matchmakingEventId(), question.oneId(), question.otherId(), from, from, MOST);
    }
}
