package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Claimed;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.domain.WantedSlot;
import dev.entente.scheduling.meeting.usecase.Bookings.FreeSlotQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Claims a place for a meeting, or refuses and offers the next common free slots. What is taken already is seen before
 * any participant is locked, so that a rush for one slot is turned away fast; the claims' primary key decides the rest.
 */
@ApplicationScoped
class SlotBooking {
    private final Bookings bookings;

    SlotBooking(Bookings bookings) {
        this.bookings = bookings;
    }

    /** For a meeting that had no place. */
    Uni<Place> claimFirst(Scene scene, Act act, SlotWish wish, Load requesterToo) {
        return claim(scene, act, wish, Load.MEETING_SCHEDULED, requesterToo);
    }

    /** For a meeting that goes from one slot to another; the old claims are given back afterwards. */
    Uni<Place> claimInstead(Scene scene, Act act, SlotWish wish) {
        return claim(scene, act, wish, Load.NOTHING, Load.NOTHING);
    }

    private Uni<Place> claim(Scene scene, Act act, SlotWish wish, Load both, Load requesterToo) {
        WantedSlot slot = scene.requireFreeSlot(act);
        Booking booking = Booking.of(scene.meeting(), slot.slotId(), Objects.requireNonNull(slot.freeTableId()));
        return bookings.claim(booking, both, requesterToo)
                .invoke(claimed -> scene.requireRoom(claimed, both.scheduledMeetings() > 0))
                .chain(claimed -> complete(scene, act, wish, booking, claimed))
                .map(slot::placeAt);
    }

    private Uni<UUID> complete(Scene scene, Act act, SlotWish wish, Booking booking, Claimed claimed) {
        List<UUID> lost = booking.participantIds().stream()
                .filter(id -> !claimed.holds(id))
                .toList();
        if (!lost.isEmpty()) {
            return refuse(scene, act, instead -> WantedSlot.participantsTaken(lost, instead));
        }
        if (claimed.holds(booking.tableId())) {
            return Uni.createFrom().item(booking.tableId());
        }
        return wish.tableId() == null ? anotherTable(scene, act, booking) : refuse(scene, act, WantedSlot::tableTaken);
    }

    /** Somebody was faster at this table: looks for the next one until it has one or there is none. */
    private Uni<UUID> anotherTable(Scene scene, Act act, Booking booking) {
        return bookings.freeTable(booking).chain(found -> {
            if (found.isEmpty()) {
                return refuse(scene, act, WantedSlot::tableTaken);
            }
            Booking other = booking.atTable(found.get());
            return bookings.claimTable(other)
                    .chain(taken -> taken ? Uni.createFrom().item(other.tableId()) : anotherTable(scene, act, booking));
        });
    }

    /** Somebody was faster since the scene was read, so what it offers is out of date too. */
    private <T> Uni<T> refuse(Scene scene, Act act, Function<List<FreeSlot>, Refusal> refusal) {
        return bookings.commonFreeSlots(question(scene, act))
                .chain(free -> Uni.createFrom().failure(refusal.apply(free)));
    }

    private static FreeSlotQuestion question(Scene scene, Act act) {
        EventTerms terms = scene.terms();
        return new FreeSlotQuestion(
                terms.matchmakingEventId(),
                scene.meeting().party(Side.REQUESTER).participantId(),
                scene.meeting().party(Side.RECEIVER).participantId(),
                terms.retrospective() ? Instant.EPOCH : act.recordedAt(),
                scene.requireWantedSlot().startsAt(),
                WantedSlot.MOST_OFFERED_INSTEAD);
    }
}
