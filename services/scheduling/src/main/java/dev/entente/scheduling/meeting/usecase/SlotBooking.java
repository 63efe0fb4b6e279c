package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Claimed;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.domain.WantedSlot;
import dev.entente.scheduling.meeting.usecase.Bookings.FreeSlotQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Claims a place for a meeting, or refuses and offers the next common free slots. What is taken already is seen before
 * any participant is locked, so that a rush for one slot is turned away fast; the claims' primary key decides the rest.
 */
@ApplicationScoped
class SlotBooking {
    private static final int SLOTS_OFFERED = 5;

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

    /** Refuses a slot in which a participant or every suitable table is taken, before anything is locked. */
    Uni<WantedSlot> requireFree(Scene scene, Act act) {
        WantedSlot slot = scene.requireWantedSlot();
        slot.requireBookable(scene.terms(), act.occurredAt());
        if (!slot.takenParticipantIds().isEmpty()) {
            return refuseTaken(scene, slot, slot.takenParticipantIds(), act);
        }
        return slot.freeTableId() == null
                ? refuseTable(scene, slot, act)
                : Uni.createFrom().item(slot);
    }

    private Uni<Place> claim(Scene scene, Act act, SlotWish wish, Load both, Load requesterToo) {
        return requireFree(scene, act).chain(slot -> {
            UUID tableId = Objects.requireNonNull(slot.freeTableId());
            Booking booking = Booking.of(scene.meeting(), slot.slotId(), tableId);
            return bookings.claim(booking, both, requesterToo)
                    .invoke(claimed -> scene.requireRoom(claimed, both.scheduledMeetings() > 0))
                    .chain(claimed -> complete(scene, act, wish, booking, claimed))
                    .map(slot::placeAt);
        });
    }

    private Uni<UUID> complete(Scene scene, Act act, SlotWish wish, Booking booking, Claimed claimed) {
        WantedSlot slot = scene.requireWantedSlot();
        List<UUID> lost = booking.participantIds().stream()
                .filter(id -> !claimed.holds(id))
                .toList();
        if (!lost.isEmpty()) {
            return refuseTaken(scene, slot, lost, act);
        }
        if (claimed.holds(booking.tableId())) {
            return Uni.createFrom().item(booking.tableId());
        }
        return wish.tableId() == null ? anotherTable(scene, act, booking) : refuseTable(scene, slot, act);
    }

    /** Somebody was faster at this table: looks for the next one until it has one or there is none. */
    private Uni<UUID> anotherTable(Scene scene, Act act, Booking booking) {
        return bookings.freeTable(booking).chain(found -> {
            if (found.isEmpty()) {
                return refuseTable(scene, scene.requireWantedSlot(), act);
            }
            Booking other = booking.atTable(found.get());
            return bookings.claimTable(other)
                    .chain(taken -> taken ? Uni.createFrom().item(other.tableId()) : anotherTable(scene, act, booking));
        });
    }

    private <T> Uni<T> refuseTaken(Scene scene, WantedSlot slot, Collection<UUID> taken, Act act) {
        Refusal refusal = new Refusal(
                        MeetingRule.SLOT_MUST_BE_FREE_FOR_BOTH,
                        "In this slot " + (taken.size() == 1 ? "a participant has" : "both participants have")
                                + " another meeting.")
                .at("/slotId")
                .with("takenParticipantIds", List.copyOf(taken));
        return refuse(refusal, scene, slot, act);
    }

    private <T> Uni<T> refuseTable(Scene scene, WantedSlot slot, Act act) {
        Refusal refusal = new Refusal(MeetingRule.TABLE_MUST_BE_FREE, "In this slot no table that suits both is free.")
                .at("/slotId");
        return refuse(refusal, scene, slot, act);
    }

    private <T> Uni<T> refuse(Refusal refusal, Scene scene, WantedSlot slot, Act act) {
        return bookings.commonFreeSlots(question(scene, slot, act))
                .chain((List<FreeSlot> free) -> Uni.createFrom().failure(refusal.with("freeSlots", free)));
    }

    private static FreeSlotQuestion question(Scene scene, WantedSlot slot, Act act) {
        EventTerms terms = scene.terms();
        return new FreeSlotQuestion(
                terms.matchmakingEventId(),
                scene.meeting().party(Side.REQUESTER).participantId(),
                scene.meeting().party(Side.RECEIVER).participantId(),
                terms.retrospective() ? Instant.EPOCH : act.recordedAt(),
                slot.startsAt(),
                SLOTS_OFFERED);
    }
}
