package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.meeting.domain.HandOvers;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets colleagues take meetings over where they are, with claims, counters and facts; meetings and participants are locked. */
@ApplicationScoped
class HandOverMeetings {
    private final Meetings meetings;
    private final Bookings bookings;
    private final BatchBookings batch;
    private final Outbox outbox;

    HandOverMeetings(Meetings meetings, Bookings bookings, BatchBookings batch, Outbox outbox) {
        this.meetings = meetings;
        this.bookings = bookings;
        this.batch = batch;
        this.outbox = outbox;
    }

    Uni<Void> handle(HandOvers handOvers, Act act) {
        Map<UUID, HandOver> done = handOvers.done();
        if (done.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return bookings.free(handOvers.left())
                .chain(() -> batch.claim(handOvers.taken()))
                .invoke(complete -> requireComplete(handOvers, complete))
                .chain(() -> bookings.count(handOvers.loads()))
                .chain(() -> meetings.find(done.keySet()))
                .map(found -> found.stream()
                        .map(meeting -> fact(handOvers, meeting, act))
                        .toList())
                .chain(outbox::append);
    }

    /** All concerned are locked and were seen free, so nothing can have been taken; if it was, all begins anew. */
    private static void requireComplete(HandOvers handOvers, Set<UUID> complete) {
        if (!handOvers.taken().stream().map(Booking::meetingId).allMatch(complete::contains)) {
            throw new IllegalStateException("A colleague was booked while taking a meeting over; try again");
        }
    }

    private static MeetingFact fact(HandOvers handOvers, Meeting meeting, Act act) {
        HandOver handOver = handOvers.done().get(meeting.meetingId());
        if (handOver == null) {
            throw new IllegalStateException("Not asked for: " + meeting.meetingId());
        }
        return meeting.handOver(
                handOver.fromParticipantId(),
                handOver.toParticipantId(),
                handOvers.accountOf(handOver.toParticipantId()),
                act);
    }
}
