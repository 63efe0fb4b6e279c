package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import dev.entente.timetabling.model.TablePool;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which hall each meeting is to be, decided before a timetable is searched: at a booth, where the booth is; with a table
 * already, where that is; all others as {@link HallAllotment} says. Without time between halls to think of, all are one.
 */
final class Halls {
    private final Tables tables;
    private final Map<UUID, Integer> hallOfTable = new HashMap<>();
    /** hall → what reasons call its tables */
    private final List<String> names = new ArrayList<>();

    private final Map<SlotInHall, FreeTables> free = new HashMap<>();
    private final int count;
    private final int[] hallOfMeeting;

    private record SlotInHall(UUID slotId, int hall) {}

    /** @param numbers table → its place in the list */
    record FreeTables(List<UUID> tableIds, Map<UUID, Integer> numbers) {
        static FreeTables of(List<UUID> tableIds) {
            Map<UUID, Integer> numbers = new HashMap<>();
            tableIds.forEach(table -> numbers.put(table, numbers.size()));
            return new FreeTables(tableIds, numbers);
        }
    }

    Halls(TimetableProblem problem) {
        this.tables = new Tables(problem);
        Map<String, Integer> numbers = new HashMap<>();
        boolean several = problem.hasWays();
        for (Table table : problem.tables()) {
            String hall = several && table.hall() != null ? table.hall() : "";
            hallOfTable.put(
                    table.tableId(),
                    table.kind() == Presence.ONLINE ? TablePool.NO_HALL : numbers.computeIfAbsent(hall, this::name));
        }
        if (names.isEmpty()) {
            name("");
        }
        this.count = names.size();
        this.hallOfMeeting =
                several ? allot(problem) : new int[problem.meetings().size()];
        for (int number = 0; number < hallOfMeeting.length; number++) {
            if (isOnline(problem.meetings().get(number))) {
                hallOfMeeting[number] = TablePool.NO_HALL;
            }
        }
    }

    private int name(String hall) {
        names.add(hall.isEmpty() ? "tables on site" : "tables in " + hall);
        return names.size() - 1;
    }

    private int[] allot(TimetableProblem problem) {
        HallAllotment allotment = new HallAllotment(problem.meetings(), roomOfEach(problem));
        problem.bookings()
                .forEach(booking -> allotment.bind(
                        List.of(booking.requesterId(), booking.receiverId()), ofTable(booking.tableId())));
        List<Integer> floating = new ArrayList<>();
        int[] halls = new int[problem.meetings().size()];
        for (int number = 0; number < halls.length; number++) {
            Meeting meeting = problem.meetings().get(number);
            halls[number] = fixed(meeting);
            if (halls[number] != TablePool.NO_HALL) {
                allotment.bind(meeting.participantIds(), halls[number]);
                allotment.use(halls[number], tables.boothFor(meeting).isEmpty());
            } else if (!isOnline(meeting)) {
                floating.add(number);
            }
        }
        allotment.allot(floating).forEach((number, hall) -> halls[number] = hall);
        return halls;
    }

    /** NO_HALL when it may be anywhere. */
    private int fixed(Meeting meeting) {
        if (isOnline(meeting)) {
            return TablePool.NO_HALL;
        }
        Place standing = meeting.displaced() ? null : meeting.standing();
        int standingHall = standing == null ? TablePool.NO_HALL : ofTable(standing.tableId());
        return tables.boothFor(meeting).map(this::ofTable).orElse(standingHall);
    }

    private int[] roomOfEach(TimetableProblem problem) {
        int[] room = new int[count];
        problem.slots()
                .forEach(slot -> tables.free(slot.slotId(), Presence.ON_SITE).forEach(table -> room[ofTable(table)]++));
        return room;
    }

    private boolean isOnline(Meeting meeting) {
        return tables.kindFor(meeting) == Presence.ONLINE;
    }

    String nameOfTables(int hall) {
        return names.get(hall);
    }

    int count() {
        return count;
    }

    /** NO_HALL for a meeting in an online room. */
    int of(int meeting) {
        return hallOfMeeting[meeting];
    }

    /** NO_HALL for an online room, and for a table that is gone. */
    int ofTable(UUID tableId) {
        return hallOfTable.getOrDefault(tableId, TablePool.NO_HALL);
    }

    /** Tables of nobody in particular that a meeting may have in a slot, always in the same order. */
    FreeTables free(UUID slotId, int meeting) {
        return free.computeIfAbsent(
                new SlotInHall(slotId, of(meeting)),
                place -> FreeTables.of(ofItsHall(tables.free(slotId, kind(meeting)), meeting)));
    }

    /** All tables of nobody in particular where a meeting may be. */
    List<UUID> common(int meeting) {
        return ofItsHall(tables.common(kind(meeting)), meeting);
    }

    private List<UUID> ofItsHall(Collection<UUID> tableIds, int meeting) {
        return tableIds.stream().filter(table -> ofTable(table) == of(meeting)).toList();
    }

    private Presence kind(int meeting) {
        return of(meeting) == TablePool.NO_HALL ? Presence.ONLINE : Presence.ON_SITE;
    }
}
