package dev.entente.timetabling.whatif;

import dev.entente.timetabling.model.SlotSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which slots there would be.
 *
 * @param stretches how many in each stretch
 * @param covered new slot → the present ones whose time it takes, or that it is like
 * @param home present slot → the new one that has most of its time, {@link #NOWHERE} when none has any
 * @param from how many minutes a present slot lasts
 * @param to how many a new one does
 */
record SlotPlan(List<Integer> stretches, List<List<Integer>> covered, List<Integer> home, int from, int to) {
    static final int NOWHERE = -1;
    private static final int MOST_SLOTS = 10_000;

    SlotPlan {
        stretches = List.copyOf(stretches);
        covered = List.copyOf(covered);
        home = List.copyOf(home);
        if (covered.isEmpty()) {
            throw new IllegalArgumentException("no slot would be left");
        }
    }

    /** Slots of another length. */
    static SlotPlan ofLength(List<Integer> present, int from, int to) {
        var stretches = new ArrayList<Integer>();
        var covered = new ArrayList<List<Integer>>();
        var home = new ArrayList<Integer>();
        int first = 0;
        for (int length : present) {
            int slots = limited((long) length * from / to);
            if (slots == 0) {
                throw new IllegalArgumentException("a stretch of " + length + " slots of " + from
                        + " minutes has no room for one of " + to + " minutes");
            }
            home.addAll(homes(length, slots, covered.size(), from, to));
            for (int slot = 0; slot < slots; slot++) {
                long begin = (long) slot * to;
                int earliest = first + (int) (begin / from);
                int last = first + (int) ((begin + to - 1) / from);
                covered.add(IntStream.rangeClosed(earliest, last).boxed().toList());
            }
            stretches.add(slots);
            first += length;
        }
        return new SlotPlan(stretches, covered, home, from, to);
    }

    /** For each of a stretch's present slots the new one that has most of its time; of two the earlier. */
    private static List<Integer> homes(int length, int slots, int firstNew, int from, int to) {
        var homes = new ArrayList<Integer>();
        for (int slot = 0; slot < length; slot++) {
            long begin = (long) slot * from;
            int best = NOWHERE;
            long most = 0;
            for (int candidate = (int) (begin / to);
                    candidate < slots && (long) candidate * to < begin + from;
                    candidate++) {
                long overlap = Math.min(begin + from, (candidate + 1L) * to) - Math.max(begin, (long) candidate * to);
                if (overlap > most) {
                    most = overlap;
                    best = firstNew + candidate;
                }
            }
            homes.add(best);
        }
        return homes;
    }

    /** More or fewer slots at the end of a stretch; one without slots is none. */
    static SlotPlan withMore(List<Integer> present, int stretch, int more) {
        if (stretch < 0 || stretch >= present.size()) {
            throw new IllegalArgumentException(
                    "there is no stretch " + (stretch + 1) + ", only 1 to " + present.size());
        }
        limited((long) present.get(stretch) + more);
        if (present.get(stretch) + more < 0) {
            throw new IllegalArgumentException("stretch " + (stretch + 1) + " has " + present.get(stretch)
                    + " slots, so there cannot be " + -more + " fewer");
        }
        var stretches = new ArrayList<Integer>();
        var covered = new ArrayList<List<Integer>>();
        var home = new ArrayList<Integer>();
        int first = 0;
        for (int number = 0; number < present.size(); number++) {
            int length = present.get(number);
            int slots = number == stretch ? length + more : length;
            for (int slot = 0; slot < length; slot++) {
                home.add(slot < slots ? covered.size() + slot : NOWHERE);
            }
            for (int slot = 0; slot < slots; slot++) {
                covered.add(List.of(first + Math.min(slot, length - 1)));
            }
            if (slots > 0) {
                stretches.add(slots);
            }
            first += length;
        }
        return new SlotPlan(stretches, covered, home, 1, 1);
    }

    private static int limited(long slots) {
        if (slots > MOST_SLOTS) {
            throw new IllegalArgumentException(
                    "a stretch of " + slots + " slots is too long, it may have " + MOST_SLOTS);
        }
        return (int) slots;
    }

    int slots() {
        return covered.size();
    }

    /** The new slots that take time of any such present one. */
    SlotSet anyOf(IntPredicate present) {
        return SlotSet.where(slots(), slot -> covered.get(slot).stream().anyMatch(present::test));
    }

    /** The new slots that take time of such present ones only. */
    SlotSet allOf(IntPredicate present) {
        return SlotSet.where(slots(), slot -> covered.get(slot).stream().allMatch(present::test));
    }

    /** How many new slots take at least the time of so many present ones. */
    int lasting(int present) {
        return Math.toIntExact(Math.ceilDiv((long) present * from, to));
    }
}
