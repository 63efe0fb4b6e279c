package dev.entente.simulation.check;

import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.simulation.services.Fair;
import dev.entente.simulation.services.SchedulingTables;
import dev.entente.simulation.services.SchedulingTables.Claim;
import dev.entente.simulation.services.SchedulingTables.Guest;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Nobody is in two meetings at a time; seen by the meetings themselves and not by the claims. */
public final class BookingCheck {
    private final World world;
    private final SchedulingTables tables;
    private final Fair fair;
    private final Map<String, UUID> occupied = new HashMap<>();

    public BookingCheck(World world, SchedulingTables tables, Fair fair) {
        this.world = world;
        this.tables = tables;
        this.fair = fair;
        tables.database().watch(this::committing);
    }

    private void committing(Transaction transaction) {
        List<UUID> changed = tables.meetings().keysWrittenBy(transaction);
        for (UUID id : changed) {
            Meeting before = tables.meetings().committed().get(id);
            if (before != null) {
                placesOf(before).forEach(place -> occupied.remove(place, id));
            }
        }
        for (UUID id : changed) {
            Meeting after = tables.meetings().get(transaction, id);
            if (after != null) {
                placesOf(after).forEach(place -> occupy(place, id));
            }
        }
    }

    private void occupy(String place, UUID meeting) {
        UUID other = occupied.put(place, meeting);
        if (other != null) {
            world.violated(Invariant.NOBODY_DOUBLE_BOOKED, place + " by " + other + " and " + meeting);
        }
    }

    private static Set<String> placesOf(Meeting meeting) {
        Place place = meeting.place();
        if (meeting.status() != MeetingStatus.SCHEDULED || place == null) {
            return Set.of();
        }
        Set<String> places = new HashSet<>();
        for (Side side : Side.values()) {
            places.add(place.slotId() + "/" + meeting.party(side).participantId());
        }
        places.add(place.slotId() + "/" + place.tableId());
        return places;
    }

    /** At rest claims and counters say what the meetings say. */
    public void atRest() {
        Set<String> claimed = new HashSet<>();
        for (Claim claim : tables.claims().committed().keySet()) {
            if (!claimed.add(claim.slotId() + "/" + claim.resourceId())) {
                world.violated(Invariant.NO_TWO_LIVE_CLAIMS, claim.toString());
            }
        }
        if (!claimed.equals(occupied.keySet())) {
            world.violated(Invariant.CLAIMS_ARE_THOSE_OF_MEETINGS, claimed + " and " + occupied.keySet());
        }
        tables.guests().committed().values().forEach(this::counted);
    }

    private void counted(Guest guest) {
        UUID id = guest.entry().participantId();
        long scheduled = tables.meetings().committed().values().stream()
                .filter(meeting -> meeting.status() == MeetingStatus.SCHEDULED)
                .filter(meeting -> meeting.party(Side.REQUESTER).participantId().equals(id)
                        || meeting.party(Side.RECEIVER).participantId().equals(id))
                .count();
        long open = tables.meetings().committed().values().stream()
                .filter(meeting -> meeting.status() == MeetingStatus.REQUESTED)
                .filter(meeting -> meeting.party(Side.REQUESTER).participantId().equals(id))
                .count();
        if (scheduled != guest.scheduledMeetings() || open != guest.openRequests()) {
            world.violated(Invariant.COUNTERS_SAY_WHAT_THERE_IS, guest + " with " + scheduled + " and " + open);
        }
        if (scheduled > fair.terms().meetingLimit(guest.entry().participationType())) {
            world.violated(Invariant.MEETINGS_WITHIN_LIMITS, guest.toString());
        }
    }
}
