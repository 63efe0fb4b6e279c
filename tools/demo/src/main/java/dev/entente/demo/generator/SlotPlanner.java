package dev.entente.demo.generator;

import dev.entente.demo.generator.Placement.Way;
import dev.entente.demo.scenario.Plan.EventPlan;
import dev.entente.demo.scenario.Plan.Rates;
import dev.entente.demo.scenario.ScenarioFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives accepted meetings slots in which both parties are free and a table is left. A slot that a meeting leaves, by a
 * move or a cancellation, is not given to another one, so meetings never wait for each other. What a timetable is to
 * place is chosen such that it finds room in whatever order it is placed.
 */
final class SlotPlanner {

    private static final int ATTEMPTS = 200;

    private final EventPlan event;
    private final Rates rates;
    private final List<PlannedMeeting> accepted;
    private final Random random;
    private final int[] load;

    SlotPlanner(
            EventPlan event,
            Rates rates,
            List<PlannedParticipant> participants,
            List<PlannedMeeting> meetings,
            Random random) {
        this.event = event;
        this.rates = rates;
        this.random = random;
        this.accepted = meetings.stream()
                .filter(meeting -> meeting.course().isAccepted())
                .toList();
        this.load = new int[participants.size()];
        accepted.forEach(meeting -> meeting.parties().forEach(party -> load[party.number()]++));
        enoughTablesForEverybody(participants);
    }

    /** With a table for every two participants, tables never decide whether a meeting finds a slot. */
    private void enoughTablesForEverybody(List<PlannedParticipant> participants) {
        var approved = participants.stream()
                .filter(participant -> participant.part().isApproved())
                .count();
        if (2L * event.tables() < approved - 1) {
            throw new ScenarioFault(event.key() + " needs a table for every two of its " + approved + " participants");
        }
    }

    Map<PlannedMeeting, Placement> plan() {
        var byTimetable = placedByTimetable();
        var chosen = accepted.stream()
                .filter(meeting -> !byTimetable.contains(meeting))
                .toList();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var placements = tryToPlace(chosen);
            if (placements != null) {
                byTimetable.forEach(meeting -> placements.put(meeting, Placement.BY_TIMETABLE));
                return placements;
            }
        }
        throw new ScenarioFault(event.key() + " has too few slots for its meetings");
    }

    private Set<PlannedMeeting> placedByTimetable() {
        var wanted = Math.round(accepted.size() * rates.placedByTimetable());
        var found = new HashSet<PlannedMeeting>();
        for (var meeting : accepted) {
            if (found.size() < wanted && findsRoomInAnyOrder(meeting)) {
                found.add(meeting);
            }
        }
        return found;
    }

    private boolean findsRoomInAnyOrder(PlannedMeeting meeting) {
        var occupied = meeting.parties().stream()
                .mapToInt(party ->
                        load[party.number()] - 1 + party.unavailableSlots().size())
                .sum();
        return occupied < event.slotCount();
    }

    /** The busiest first; only when all have a slot, a few get a second one to move to. */
    private @Nullable Map<PlannedMeeting, Placement> tryToPlace(List<PlannedMeeting> meetings) {
        var occupancy = new Occupancy(event, random);
        var order = new ArrayList<>(meetings);
        Collections.shuffle(order, random);
        order.sort(Comparator.comparingInt(this::loadOfBoth).reversed());
        var slots = new LinkedHashMap<PlannedMeeting, Integer>();
        for (var meeting : order) {
            var slot = occupancy.takeSlotFor(meeting);
            if (slot == null) {
                return null;
            }
            slots.put(meeting, slot);
        }
        var placements = new LinkedHashMap<PlannedMeeting, Placement>();
        slots.forEach((meeting, slot) -> placements.put(meeting, placement(meeting, slot, occupancy)));
        return placements;
    }

    private int loadOfBoth(PlannedMeeting meeting) {
        return load[meeting.requester().number()] + load[meeting.receiver().number()];
    }

    private Placement placement(PlannedMeeting meeting, int slot, Occupancy occupancy) {
        if (meeting.course() == MeetingCourse.CANCELLED && random.nextInt(4) == 0) {
            return Placement.NEVER;
        }
        var way = random.nextDouble() < rates.slotChosenLater() ? Way.CHOSEN_LATER : Way.WITH_ACCEPTANCE;
        var dice = random.nextDouble();
        if (dice < rates.moved()) {
            return new Placement(way, slot, occupancy.takeSlotFor(meeting), null);
        }
        if (dice < rates.moved() + rates.moveRefused()) {
            return new Placement(way, slot, null, occupancy.takeSlotFor(meeting));
        }
        return new Placement(way, slot, null, null);
    }
}
