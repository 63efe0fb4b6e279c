package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is in which hall when, and whether that leaves time to go from one to the next. Who is in two halls without time
 * between them because of what was there before is let off: nothing that is done helps.
 */
public final class HallVisits {
    private final TimetableProblem problem;
    private final boolean matter;
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final Map<UUID, String> hallOfTable = new HashMap<>();
    /** participant → number of the slot → hall */
    private final Map<UUID, Map<Integer, String>> visits = new HashMap<>();

    private final Set<UUID> hurried = new HashSet<>();

    /** Of the bookings. */
    public HallVisits(TimetableProblem problem) {
        this.problem = problem;
        this.matter = problem.hasWays();
        problem.slots().forEach(slot -> numberOfSlot.put(slot.slotId(), numberOfSlot.size()));
        for (Table table : problem.tables()) {
            if (table.kind() == Presence.ON_SITE) {
                hallOfTable.put(table.tableId(), table.hall() == null ? "" : table.hall());
            }
        }
        for (Booking booking : problem.bookings()) {
            List<UUID> both = List.of(booking.requesterId(), booking.receiverId());
            both.stream()
                    .filter(id -> !leavesTime(id, booking.slotId(), booking.tableId()))
                    .forEach(hurried::add);
            add(both, booking.slotId(), booking.tableId());
        }
    }

    /** Who has too little time whatever is done. */
    public Set<UUID> hurried() {
        return Set.copyOf(hurried);
    }

    public void add(List<UUID> participantIds, UUID slotId, UUID tableId) {
        Integer slot = numberOfSlot.get(slotId);
        String hall = hallOfTable.get(tableId);
        if (matter && slot != null && hall != null) {
            participantIds.forEach(
                    id -> visits.computeIfAbsent(id, none -> new HashMap<>()).put(slot, hall));
        }
    }

    /** Whether all of them, but those who are let off, have time to go to this table and away from it. */
    public boolean leaveTime(List<UUID> participantIds, UUID slotId, UUID tableId) {
        return !matter
                || participantIds.stream().allMatch(id -> hurried.contains(id) || leavesTime(id, slotId, tableId));
    }

    private boolean leavesTime(UUID participantId, UUID slotId, UUID tableId) {
        Integer slot = numberOfSlot.get(slotId);
        String hall = hallOfTable.get(tableId);
        if (!matter || slot == null || hall == null) {
            return true;
        }
        Map<Integer, String> own = visits.getOrDefault(participantId, Map.of());
        int onTheWay = problem.paces().travelSlotsOf(participantId);
        int last = Math.min(problem.slots().size() - 1, slot + onTheWay);
        for (int near = Math.max(0, slot - onTheWay); near <= last; near++) {
            if (!own.getOrDefault(near, hall).equals(hall) && isSameSession(near, slot)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSameSession(int one, int other) {
        return problem.slots()
                .get(one)
                .sessionId()
                .equals(problem.slots().get(other).sessionId());
    }
}
