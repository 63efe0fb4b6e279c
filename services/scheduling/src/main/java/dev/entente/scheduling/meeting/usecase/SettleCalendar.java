package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.domain.Place;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Brings the meetings of an event in line with its calendar, some at a time, until nothing is left to do: in closed
 * sessions unreported meetings count as held; when no session is open any more, requests expire and accepted meetings
 * are cancelled; a cancelled event cancels the scheduled ones too. It looks at the calendar as it is, so it may run as
 * often as one likes.
 */
@ApplicationScoped
public class SettleCalendar {
    private static final int BATCH = 200;

    private final MatchmakingEvents events;
    private final OutstandingMeetings meetings;
    private final ApplyConsequences apply;

    SettleCalendar(MatchmakingEvents events, OutstandingMeetings meetings, ApplyConsequences apply) {
        this.events = events;
        this.meetings = meetings;
        this.apply = apply;
    }

    /** @param occurredAt when the session closed or the event was cancelled */
    public record Command(UUID matchmakingEventId, Instant occurredAt) {}

    /** @return how many meetings changed; 0 when there is nothing left */
    public Uni<Integer> handle(Command command, Occasion occasion) {
        Act act = Act.consequence(occasion.actor(), command.occurredAt(), occasion.now());
        return events.terms(command.matchmakingEventId())
                .chain(terms -> terms.phase() == Phase.CANCELLED
                        ? cancelAll(terms.matchmakingEventId(), act)
                        : closeSessions(terms, act));
    }

    private Uni<Integer> cancelAll(UUID eventId, Act act) {
        return orElse(
                meetings.lockUnreported(eventId, BATCH)
                        .chain(batch -> settle(batch, (all, meeting) -> all.cancel(meeting, null, act))),
                () -> endUndecided(eventId, act));
    }

    private Uni<Integer> closeSessions(EventTerms terms, Act act) {
        UUID eventId = terms.matchmakingEventId();
        return orElse(
                meetings.lockAwaitingAttendance(eventId, BATCH)
                        .chain(batch -> settle(batch, (all, meeting) -> presumeHeld(all, meeting, terms, act))),
                () -> terms.hasOpenSession() ? Uni.createFrom().item(0) : endUndecided(eventId, act));
    }

    private Uni<Integer> endUndecided(UUID eventId, Act act) {
        return meetings.lockUndecided(eventId, BATCH)
                .chain(batch -> settle(batch, (all, meeting) -> {
                    if (meeting.status() == MeetingStatus.REQUESTED) {
                        all.expire(meeting, act);
                    } else {
                        all.cancel(meeting, null, act);
                    }
                }));
    }

    /** In a retrospective event what counts is the slot's time, not when its session was closed. */
    private static void presumeHeld(Consequences all, Meeting meeting, EventTerms terms, Act act) {
        Place place = meeting.place();
        Instant occurredAt = terms.retrospective() && place != null ? place.endsAt() : act.occurredAt();
        all.presumeHeld(meeting, act.at(occurredAt));
    }

    private Uni<Integer> settle(List<Meeting> batch, BiConsumer<Consequences, Meeting> step) {
        Consequences consequences = new Consequences();
        batch.forEach(meeting -> step.accept(consequences, meeting));
        return apply.handle(consequences);
    }

    private static Uni<Integer> orElse(Uni<Integer> first, Supplier<Uni<Integer>> then) {
        return first.chain(changed -> changed > 0 ? Uni.createFrom().item(changed) : then.get());
    }
}
