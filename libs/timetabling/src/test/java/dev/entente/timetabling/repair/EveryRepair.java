package dev.entente.timetabling.repair;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;

/**
 * Tries every repair of a tiny timetable, the plain way: who may be left out, what must stay, and then every slot of
 * everybody else.
 */
final class EveryRepair {
    private final TimetablingProblem changed;
    private final Timetable published;
    private final int now;
    private final int[] slots;
    private long leastMissing = Long.MAX_VALUE;
    private int fewestMoved = Integer.MAX_VALUE;

    private EveryRepair(TimetablingProblem changed, Timetable published, int now) {
        this.changed = changed;
        this.published = published;
        this.now = now;
        this.slots = new int[changed.meetings().size()];
        Arrays.fill(slots, Timetable.NOWHERE);
    }

    /** The least weight of hit and added meetings without a place, and then the fewest moved meetings. */
    record Best(long missing, int moved) {}

    static Best of(TimetablingProblem changed, Timetable published, int now) {
        var every = new EveryRepair(changed, published, now);
        every.place(0, 0, 0);
        return new Best(every.leastMissing, every.fewestMoved);
    }

    private void place(int number, long missing, int moved) {
        if (missing > leastMissing || (missing == leastMissing && moved >= fewestMoved)) {
            return;
        }
        if (number == slots.length) {
            if (isValid()) {
                leastMissing = missing;
                fewestMoved = moved;
            }
            return;
        }
        var meeting = changed.meetings().get(number);
        int from = publishedSlot(number);
        for (int slot = 0; slot < changed.slotCount(); slot++) {
            if (mayStand(number, slot)) {
                slots[number] = slot;
                place(number + 1, missing, moved + (from != Timetable.NOWHERE && from != slot ? 1 : 0));
            }
        }
        slots[number] = Timetable.NOWHERE;
        if (mayBeLeftOut(number)) {
            boolean counts = isAdded(number) || from != Timetable.NOWHERE;
            place(number + 1, missing + (counts && !isCancelled(meeting) ? meeting.weight() : 0), moved);
        }
    }

    /** Only what is not seen meeting by meeting can be wrong: limits and rests. */
    private boolean isValid() {
        var tables = new int[slots.length];
        for (int number = 0; number < slots.length; number++) {
            for (int other = 0; other < number; other++) {
                boolean beside = slots[other] == slots[number]
                        && changed.meetings().get(other).pool()
                                == changed.meetings().get(number).pool();
                tables[number] += beside ? 1 : 0;
            }
        }
        return TimetableChecker.check(changed, new Timetable(slots, tables)).isValid();
    }

    private boolean isAdded(int number) {
        return number >= published.meetings();
    }

    private int publishedSlot(int number) {
        return isAdded(number) ? Timetable.NOWHERE : published.slotOf(number);
    }

    private static boolean isCancelled(Meeting meeting) {
        return meeting.slots().isEmpty();
    }

    /** Who waited before waits on; who is not hit keeps a place. */
    private boolean mayBeLeftOut(int number) {
        return isAdded(number)
                || publishedSlot(number) == Timetable.NOWHERE
                || !canStay(number)
                || isOverfull(changed.meetings().get(number).pool(), publishedSlot(number));
    }

    private boolean canStay(int number) {
        int from = publishedSlot(number);
        return from < now
                || changed.possibleSlots(changed.meetings().get(number)).contains(from);
    }

    private boolean isOverfull(int pool, int slot) {
        int there = 0;
        for (int number = 0; number < published.meetings(); number++) {
            boolean inIt = changed.meetings().get(number).pool() == pool && published.slotOf(number) == slot;
            there += inIt && canStay(number) ? 1 : 0;
        }
        return there > changed.pools().get(pool).tablesAt(slot);
    }

    private boolean mayStand(int number, int slot) {
        var meeting = changed.meetings().get(number);
        int from = publishedSlot(number);
        boolean waits = !isAdded(number) && from == Timetable.NOWHERE;
        boolean stays = from == slot;
        boolean fixed = from != Timetable.NOWHERE && (from < now || (meeting.locked() && canStay(number)));
        if (waits || (fixed && !stays) || (!stays && slot < now)) {
            return false;
        }
        return ((stays && from < now) || changed.possibleSlots(meeting).contains(slot)) && fits(number, slot);
    }

    private boolean fits(int number, int slot) {
        var meeting = changed.meetings().get(number);
        int atTables = 1;
        for (int other = 0; other < number; other++) {
            var neighbour = changed.meetings().get(other);
            if (slots[other] == slot) {
                atTables += neighbour.pool() == meeting.pool() ? 1 : 0;
                if (neighbour.participants().stream().anyMatch(meeting.participants()::contains)) {
                    return false;
                }
            }
            boolean wrongOrder = (meeting.after().contains(other) && slots[other] >= slot)
                    || (neighbour.after().contains(number) && slot >= slots[other]);
            if (slots[other] != Timetable.NOWHERE && wrongOrder) {
                return false;
            }
        }
        return atTables <= changed.pools().get(meeting.pool()).tablesAt(slot);
    }
}
