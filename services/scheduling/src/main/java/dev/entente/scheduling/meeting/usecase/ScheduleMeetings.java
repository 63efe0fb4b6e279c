package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.usecase.BatchBookings.TakenClaim;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives many accepted meetings the places a timetable found for them. What happened since stands: a meeting that is not
 * accepted any more, or whose participants or table are taken, is left as it is.
 */
@ApplicationScoped
public class ScheduleMeetings {
    private final MatchmakingEvents events;
    private final Meetings meetings;
    private final Bookings bookings;
    private final BatchBookings batch;
    private final Outbox outbox;

    ScheduleMeetings(
            MatchmakingEvents events, Meetings meetings, Bookings bookings, BatchBookings batch, Outbox outbox) {
        this.events = events;
        this.meetings = meetings;
        this.bookings = bookings;
        this.batch = batch;
        this.outbox = outbox;
    }

    /** @param places by meeting */
    public record Command(
            UUID matchmakingEventId,
            Map<UUID, PlannedPlace> places,
            ActedBy actedBy,
            Instant occurredAt,
            Instant now) {}

    public record PlannedPlace(UUID slotId, UUID tableId) {}

    /** @return the meetings that got their places */
    public Uni<Set<UUID>> handle(Command command) {
        return meetings.lockAccepted(
                        command.matchmakingEventId(), command.places().keySet())
                .chain(locked -> seatingPlan(command, locked))
                .chain(plan -> batch.claim(plan.bookings()).chain(taken -> settle(command, plan, taken)));
    }

    private Uni<SeatingPlan> seatingPlan(Command command, List<Meeting> locked) {
        return events.terms(command.matchmakingEventId())
                .chain(terms -> batch.lockParticipants(SeatingPlan.participants(locked))
                        .chain(guests -> batch.openSlots(command.matchmakingEventId())
                                .map(slots -> plan(command, locked, new SeatingPlan(terms, guests, slots)))));
    }

    private static SeatingPlan plan(Command command, List<Meeting> locked, SeatingPlan plan) {
        Instant from = notBefore(command, plan.terms());
        for (Meeting meeting : locked) {
            PlannedPlace place = command.places().get(meeting.meetingId());
            if (place != null) {
                plan.seat(meeting, place, from);
            }
        }
        return plan;
    }

    private static Instant notBefore(Command command, EventTerms terms) {
        return terms.retrospective() ? Instant.EPOCH : command.now();
    }

    private Uni<Set<UUID>> settle(Command command, SeatingPlan plan, Set<TakenClaim> taken) {
        Map<UUID, Load> loads = new HashMap<>();
        List<MeetingFact> facts = new ArrayList<>();
        List<Booking> incomplete = new ArrayList<>();
        Act act = new Act(command.actedBy(), null, command.occurredAt(), command.now());
        for (Booking booking : plan.bookings()) {
            if (isComplete(booking, taken)) {
                booking.participantIds().forEach(id -> loads.merge(id, Load.MEETING_SCHEDULED, Load::plus));
                facts.add(plan.schedule(booking, act));
            } else {
                incomplete.add(booking);
            }
        }
        return bookings.count(loads)
                .chain(() -> bookings.free(incomplete))
                .chain(() -> outbox.append(facts))
                .replaceWith(
                        facts.stream().map(fact -> fact.meeting().meetingId()).collect(Collectors.toSet()));
    }

    private static boolean isComplete(Booking booking, Set<TakenClaim> taken) {
        return booking.resourceIds().stream()
                .allMatch(resource -> taken.contains(new TakenClaim(booking.meetingId(), resource)));
    }
}
