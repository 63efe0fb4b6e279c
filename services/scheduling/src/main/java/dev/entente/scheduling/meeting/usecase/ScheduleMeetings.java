package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.meeting.domain.HandOvers;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.PlannedEnd;
import dev.entente.scheduling.meeting.domain.PublicationPlan;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.PlannedPlace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives all meetings of a timetable the places it found for them, in one transaction: nobody ever sees a part of it, and
 * meetings may change places with each other. Those that it leaves without a place wait for one or end. What happened since
 * stands, as {@link PublicationPlan} says.
 */
@ApplicationScoped
public class ScheduleMeetings {
    /** So many meetings are written at a time, lest one of them keep the event loop from requests. */
    private static final int PORTION = 100;

    private final MatchmakingEvents events;
    private final Meetings meetings;
    private final Bookings bookings;
    private final BatchBookings batch;
    private final HandOverMeetings handOverMeetings;
    private final Outbox outbox;

    ScheduleMeetings(
            MatchmakingEvents events,
            Meetings meetings,
            Bookings bookings,
            BatchBookings batch,
            HandOverMeetings handOverMeetings,
            Outbox outbox) {
        this.events = events;
        this.meetings = meetings;
        this.bookings = bookings;
        this.batch = batch;
        this.handOverMeetings = handOverMeetings;
        this.outbox = outbox;
    }

    /**
     * @param places by meeting
     * @param ends what becomes of meetings that lose their places, or will never have one
     * @param handOvers what colleagues take over first, in the order of who is asked first
     */
    public record Command(
            UUID matchmakingEventId,
            Map<UUID, PlannedPlace> places,
            Map<UUID, PlannedEnd> ends,
            List<HandOver> handOvers,
            ActedBy actedBy,
            Instant occurredAt,
            Instant now) {

        Act act() {
            return new Act(actedBy, null, occurredAt, now);
        }
    }

    /** @return the meetings that are where the timetable wants them */
    public Uni<Set<UUID>> handle(Command command) {
        return events.terms(command.matchmakingEventId())
                .chain(terms -> batch.lockCandidates(
                                command.matchmakingEventId(), concerned(command), cannotStay(command))
                        .chain(candidates -> plan(command, terms, candidates)))
                .chain(plan -> carryOut(plan, command));
    }

    private static Set<UUID> concerned(Command command) {
        Set<UUID> concerned = cannotStay(command);
        concerned.addAll(command.places().keySet());
        return concerned;
    }

    /** As they are, whatever somebody proposed: their place is gone, or one of the two does not come. */
    private static Set<UUID> cannotStay(Command command) {
        Set<UUID> leaving = new HashSet<>(command.ends().keySet());
        command.handOvers().forEach(handOver -> leaving.add(handOver.meetingId()));
        return leaving;
    }

    private Uni<PublicationPlan> plan(Command command, EventTerms terms, List<Candidate> candidates) {
        Set<UUID> participants = new TreeSet<>();
        for (Candidate candidate : candidates) {
            participants.add(candidate.requesterId());
            participants.add(candidate.receiverId());
        }
        command.handOvers().forEach(handOver -> participants.add(handOver.toParticipantId()));
        Instant from = terms.retrospective() ? Instant.EPOCH : command.now();
        return batch.lockParticipants(command.matchmakingEventId(), participants, concernedSlots(command, candidates))
                .map(state -> HandOvers.of(terms, from, state, candidates, command.handOvers()))
                .call(handOvers -> handOverMeetings.handle(handOvers, command.act()))
                .map(after -> PublicationPlan.of(
                        terms, from, after.state(), after.candidates(), command.places(), ends(command, after)));
    }

    /** Where meetings are, and where they are to go. */
    private static Set<UUID> concernedSlots(Command command, List<Candidate> candidates) {
        Set<UUID> slots = new HashSet<>();
        command.places().values().forEach(place -> slots.add(place.slotId()));
        candidates.stream().map(Candidate::slotId).filter(Objects::nonNull).forEach(slots::add);
        return slots;
    }

    /** What a colleague takes over does not end. */
    private static Map<UUID, PlannedEnd> ends(Command command, HandOvers handOvers) {
        Map<UUID, PlannedEnd> ends = new HashMap<>(command.ends());
        ends.keySet().removeAll(handOvers.done().keySet());
        return ends;
    }

    private Uni<Set<UUID>> carryOut(PublicationPlan plan, Command command) {
        return bookings.free(plan.left())
                .chain(() -> batch.claim(plan.bookings()))
                .chain(complete -> write(plan, complete, command));
    }

    private Uni<Set<UUID>> write(PublicationPlan plan, Set<UUID> complete, Command command) {
        List<Booking> taken = new ArrayList<>();
        List<Booking> incomplete = new ArrayList<>();
        plan.bookings().forEach(booking -> (complete.contains(booking.meetingId()) ? taken : incomplete).add(booking));
        requireMovesComplete(plan, incomplete);
        Set<UUID> there = new HashSet<>(plan.alreadyThere());
        there.addAll(complete);
        return bookings.free(incomplete)
                .chain(() -> bookings.count(loads(plan, taken)))
                .chain(() -> tellEnded(plan, command))
                .chain(() -> tell(plan, taken, command))
                .replaceWith(there);
    }

    /**
     * All participants are locked, so only a table can have been taken since it was seen free. A first placing then is
     * left out; a move has given its old place away, so all begins anew with what is true by then.
     */
    private static void requireMovesComplete(PublicationPlan plan, List<Booking> incomplete) {
        if (incomplete.stream().anyMatch(plan::moves)) {
            throw new IllegalStateException("A table was taken while meetings were to change places; try again");
        }
    }

    private static Map<UUID, Load> loads(PublicationPlan plan, List<Booking> taken) {
        Map<UUID, Load> loads = new HashMap<>();
        taken.stream()
                .filter(booking -> !plan.moves(booking))
                .flatMap(booking -> booking.participantIds().stream())
                .forEach(id -> loads.merge(id, Load.MEETING_SCHEDULED, Load::plus));
        plan.participantsWhoLoseAMeeting().forEach(id -> loads.merge(id, Load.MEETING_FREED, Load::plus));
        return loads;
    }

    private Uni<Void> tellEnded(PublicationPlan plan, Command command) {
        return Multi.createFrom()
                .iterable(plan.ended().keySet())
                .group()
                .intoLists()
                .of(PORTION)
                .onItem()
                .transformToUniAndConcatenate(portion -> change(portion, meeting -> end(plan, meeting, command.act())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static MeetingFact end(PublicationPlan plan, Meeting meeting, Act act) {
        return plan.ended().get(meeting.meetingId()) == PlannedEnd.CANCELLED
                ? meeting.cancel(null, act)
                : meeting.unschedule(act);
    }

    private Uni<Void> tell(PublicationPlan plan, List<Booking> taken, Command command) {
        Act act = command.act();
        return Multi.createFrom()
                .iterable(taken)
                .group()
                .intoLists()
                .of(PORTION)
                .onItem()
                .transformToUniAndConcatenate(portion -> tellPortion(plan, portion, act))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> tellPortion(PublicationPlan plan, List<Booking> portion, Act act) {
        Map<UUID, Booking> byMeeting =
                portion.stream().collect(Collectors.toMap(Booking::meetingId, Function.identity()));
        return change(byMeeting.keySet(), meeting -> fact(plan, meeting, byMeeting, act));
    }

    private Uni<Void> change(Collection<UUID> meetingIds, Function<Meeting, MeetingFact> change) {
        return meetings.find(meetingIds)
                .call(found -> outbox.append(found.stream().map(change).toList()))
                .chain(meetings::forget);
    }

    private static MeetingFact fact(PublicationPlan plan, Meeting meeting, Map<UUID, Booking> bookings, Act act) {
        Booking booking = bookings.get(meeting.meetingId());
        if (booking == null) {
            throw new IllegalStateException("Not asked for: " + meeting.meetingId());
        }
        return plan.moves(booking)
                ? meeting.move(plan.placeOf(booking), act)
                : meeting.schedule(plan.placeOf(booking), act);
    }
}
