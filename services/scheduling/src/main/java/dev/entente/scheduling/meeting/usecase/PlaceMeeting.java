package dev.entente.scheduling.meeting.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.domain.WantedSlot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts a meeting where it is wanted: its first slot, another slot, or another table in the same slot. */
@ApplicationScoped
class PlaceMeeting {
    private final SlotBooking booking;
    private final Bookings bookings;

    PlaceMeeting(SlotBooking booking, Bookings bookings) {
        this.booking = booking;
        this.bookings = bookings;
    }

    Uni<MeetingFact> handle(Scene scene, Act act, SlotWish wish) {
        Place current = scene.meeting().place();
        if (current == null) {
            return booking.claimFirst(scene, act, wish, Load.NOTHING)
                    .map(place -> scene.meeting().schedule(place, act));
        }
        scene.requireOpenSession();
        return current.slotId().equals(wish.slotId())
                ? changeTable(scene, act, wish, current)
                : changeSlot(scene, act, wish, current);
    }

    private Uni<MeetingFact> changeSlot(Scene scene, Act act, SlotWish wish, Place current) {
        Meeting meeting = scene.meeting();
        Booking before = Booking.of(meeting, current.slotId(), current.tableId());
        return booking.claimInstead(scene, act, wish)
                .call(() -> bookings.free(List.of(before)))
                .map(place -> meeting.move(place, act));
    }

    private Uni<MeetingFact> changeTable(Scene scene, Act act, SlotWish wish, Place current) {
        require(
                wish.tableId() != null && !wish.tableId().equals(current.tableId()),
                MeetingRule.SLOT_MUST_CHANGE,
                "/slotId",
                "The meeting is in this slot already.");
        Meeting meeting = scene.meeting();
        WantedSlot slot = scene.requireWantedSlot();
        slot.requireBookable(scene.terms(), act.occurredAt());
        UUID tableId = slot.freeTableId();
        if (tableId == null) {
            throw tableTaken();
        }
        Booking after = Booking.of(meeting, slot.slotId(), tableId);
        return bookings.claimTable(after)
                .invoke(taken -> {
                    if (!taken) {
                        throw tableTaken();
                    }
                })
                .call(() -> bookings.freeTable(after, current.tableId()))
                .map(taken -> meeting.move(slot.placeAt(tableId), act));
    }

    private static Refusal tableTaken() {
        return new Refusal(MeetingRule.TABLE_MUST_BE_FREE, "In this slot the table is taken or does not suit both.")
                .at("/tableId");
    }
}
