package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is where, and what that costs against what was published. Every change is of one meeting and can be undone by its
 * opposite. It never holds two meetings of one participant, nor more than there are tables.
 */
final class Arrangement {
    final Stretches stretches;
    private final List<StandingMeeting> meetings = new ArrayList<>();
    private final Day[] days;
    /** pool → its hall */
    private final int[] hallOf;
    /** pool → slot → tables */
    private final int[][] tables;

    private final Occupants[][] occupants;
    private final List<StandingMeeting> touched = new ArrayList<>();

    private int now;
    private int breaks;
    private int moved;
    private long missingWeight;

    Arrangement(TimetablingProblem problem) {
        stretches = new Stretches(problem.stretches());
        days = problem.participants().stream()
                .map(participant -> new Day(stretches, participant))
                .toArray(Day[]::new);
        hallOf = problem.pools().stream().mapToInt(TablePool::hall).toArray();
        tables = problem.pools().stream()
                .map(pool ->
                        pool.tablesBySlot().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        occupants = new Occupants[tables.length][stretches.slots];
        for (var bySlot : occupants) {
            for (int slot = 0; slot < bySlot.length; slot++) {
                bySlot[slot] = new Occupants();
            }
        }
        problem.meetings().forEach(this::register);
        // order may name meetings that come later in the list
        for (var meeting : meetings) {
            for (int earlier : meeting.earlier) {
                meetings.get(earlier).precedes(meeting);
            }
        }
    }

    /** A meeting that did not exist before. */
    StandingMeeting add(Change.MeetingAdded change) {
        var added = register(change.meeting());
        for (int earlier : added.earlier) {
            meetings.get(earlier).precedes(added);
        }
        for (int later : change.before()) {
            added.precedes(meetings.get(later));
            meetings.get(later).follows(added);
        }
        return added;
    }

    private StandingMeeting register(Meeting meeting) {
        var registered = new StandingMeeting(meetings.size(), meeting, hallOf[meeting.pool()], stretches.words);
        meetings.add(registered);
        for (int participant : registered.participants) {
            days[participant].meetings.add(registered);
        }
        recountPossible(registered);
        return registered;
    }

    /** After a participant's availability, or the meeting's slots, changed. */
    void recountPossible(StandingMeeting meeting) {
        for (int word = 0; word < stretches.words; word++) {
            long possible = meeting.cancelled ? 0 : meeting.slots.word(word);
            for (int participant : meeting.participants) {
                possible &= ~days[participant].away().word(word);
            }
            meeting.possible[word] = possible;
        }
    }

    /** All slots of a participant at which it cannot meet anybody. */
    void setAway(int participant, SlotSet slots) {
        days[participant].away(slots);
        days[participant].meetings.forEach(this::recountPossible);
    }

    void setTables(int pool, int slot, int count) {
        tables[pool][slot] = count;
    }

    /** Puts a meeting into a slot that it {@link #canTake can take}. */
    void place(StandingMeeting meeting, int slot) {
        touch(meeting);
        meeting.slot = slot;
        occupants[meeting.pool][slot].add(meeting);
        for (int participant : meeting.participants) {
            var day = days[participant];
            breaks -= day.breaks();
            day.take(slot, meeting.number, meeting.hall);
            breaks += day.breaks();
        }
        moved += meeting.isMoved() ? 1 : 0;
        missingWeight -= meeting.expected ? meeting.weight : 0;
    }

    void remove(StandingMeeting meeting) {
        touch(meeting);
        moved -= meeting.isMoved() ? 1 : 0;
        missingWeight += meeting.expected ? meeting.weight : 0;
        occupants[meeting.pool][meeting.slot].remove(meeting);
        for (int participant : meeting.participants) {
            var day = days[participant];
            breaks -= day.breaks();
            day.free(meeting.slot);
            breaks += day.breaks();
        }
        meeting.slot = StandingMeeting.NOWHERE;
    }

    void touch(StandingMeeting meeting) {
        if (!meeting.touched) {
            meeting.touched = true;
            touched.add(meeting);
        }
    }

    /** From now on, a meeting without a place counts as missing, or does not. */
    void expect(StandingMeeting meeting, boolean expected) {
        if (!meeting.isPlaced() && meeting.expected != expected) {
            missingWeight += expected ? meeting.weight : -meeting.weight;
        }
        meeting.expected = expected;
    }

    /** What stands now is what is published; what has no place is not expected any more. */
    void publish() {
        for (var meeting : touched) {
            meeting.publishedSlot = meeting.slot;
            meeting.publishedTable = meeting.table;
            meeting.touched = false;
            meeting.droppable = false;
            expect(meeting, meeting.isPlaced());
        }
        touched.clear();
        moved = 0;
    }

    /** Whether a meeting can stand at a slot without anybody else leaving it. */
    boolean canTake(StandingMeeting meeting, int slot) {
        return isOpen(meeting, slot) && hasTable(meeting, slot) && suitsAll(meeting, slot) && keepsOrder(meeting, slot);
    }

    /** Whether a meeting could be at a slot to come if nobody else were. */
    boolean isOpen(StandingMeeting meeting, int slot) {
        return slot >= now && meeting.mayTake(slot) && tables[meeting.pool][slot] > 0;
    }

    boolean hasTable(StandingMeeting meeting, int slot) {
        return occupants[meeting.pool][slot].size() < tables[meeting.pool][slot];
    }

    /** Whether nobody in it has another meeting then, too many, too many in a row, or too little time between halls. */
    boolean suitsAll(StandingMeeting meeting, int slot) {
        for (int participant : meeting.participants) {
            if (!days[participant].isFree(slot) || !days[participant].bears(slot, meeting.hall)) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsOrder(StandingMeeting meeting, int slot) {
        for (int earlier : meeting.earlier) {
            if (meetings.get(earlier).slot >= slot) {
                return false;
            }
        }
        for (int later : meeting.later) {
            var other = meetings.get(later);
            if (other.isPlaced() && other.slot <= slot) {
                return false;
            }
        }
        return true;
    }

    /** Meetings that stand in the way of one at a slot, whoever needs a table left out. */
    void collectBlocking(StandingMeeting meeting, int slot, List<StandingMeeting> blocking) {
        for (int participant : meeting.participants) {
            int other = days[participant].at(slot);
            if (other != StandingMeeting.NOWHERE) {
                addOnce(meetings.get(other), blocking);
            }
        }
        for (int earlier : meeting.earlier) {
            if (meetings.get(earlier).slot >= slot) {
                addOnce(meetings.get(earlier), blocking);
            }
        }
        for (int later : meeting.later) {
            var other = meetings.get(later);
            if (other.isPlaced() && other.slot <= slot) {
                addOnce(other, blocking);
            }
        }
    }

    private static void addOnce(StandingMeeting meeting, List<StandingMeeting> blocking) {
        if (!blocking.contains(meeting)) {
            blocking.add(meeting);
        }
    }

    /** Whether it may be taken out of its place: not when it is locked or has begun. */
    boolean isMovable(StandingMeeting meeting) {
        return !meeting.locked && meeting.slot >= now;
    }

    int moreBreaksWith(StandingMeeting meeting, int slot) {
        int more = 0;
        for (int participant : meeting.participants) {
            more += days[participant].moreBreaksWith(slot);
        }
        return more;
    }

    /** How many breaks placing a meeting could do away with at best. */
    int mostSaved(StandingMeeting meeting) {
        int most = 0;
        for (int participant : meeting.participants) {
            most += days[participant].breaks() > 0 ? 1 : 0;
        }
        return most;
    }

    StandingMeeting meeting(int number) {
        return meetings.get(number);
    }

    List<StandingMeeting> meetings() {
        return meetings;
    }

    Day day(int participant) {
        return days[participant];
    }

    int participants() {
        return days.length;
    }

    int pools() {
        return tables.length;
    }

    int tables(int pool, int slot) {
        return tables[pool][slot];
    }

    Occupants occupants(int pool, int slot) {
        return occupants[pool][slot];
    }

    List<StandingMeeting> touched() {
        return touched;
    }

    int now() {
        return now;
    }

    void now(int slot) {
        now = slot;
    }

    int breaks() {
        return breaks;
    }

    int moved() {
        return moved;
    }

    long missingWeight() {
        return missingWeight;
    }
}
