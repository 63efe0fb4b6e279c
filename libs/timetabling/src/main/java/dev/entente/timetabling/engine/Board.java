package dev.entente.timetabling.engine;

import java.util.Arrays;

/**
 * A timetable in the making: who is where, how full each slot is and what it costs. Nobody is ever at two places at
 * once; what may be missing on the way is meetings (not placed yet), tables, order and fairness, and each is counted.
 */
final class Board {
    static final int NOWHERE = -1;

    final Grid grid;
    final Preference preference;
    final Pauses pauses;
    final Tiredness tiredness;
    final Haste haste;
    final Attendance attendance;
    /** meeting → slot, or NOWHERE */
    final int[] slotOf;
    /** participant · slots + slot → meeting, or NOWHERE */
    final int[] at;
    /** participant · words → busy slots as bits */
    final long[] busy;
    /** pool · slots + slot → meetings there */
    final int[] load;

    final int[] breaksOf;
    /** number of breaks → participants who have so many */
    private final int[] withBreaks;

    final int[] idleOf;
    final int[] tiredOf;
    final IndexSet unplaced;
    /** those of them without which no timetable is as good as it can be */
    final IndexSet lacking;
    /** placed meetings with which no timetable is as good as it can be */
    final IndexSet unwelcome;
    /** participants who have a break */
    final IndexSet interrupted;
    /** those of them who have more than fairness allows */
    final IndexSet wronged;
    /** slot → its meetings, for picking one at random */
    final IndexSet[] inSlot;
    /** the breaks that nobody is expected to be without: fairness counts from here */
    int fairFrom;

    int breaks;
    int idle;
    /** breaks above what fairness allows, added up */
    int unfair;
    /** meetings that follow too many others without a rest */
    int tired;
    /** pairs of meetings in the wrong order */
    int disorder;

    long unplacedWeight;
    /** locked meetings that are not where they must be */
    int lockedOut;
    /** meetings above the tables of their slots, added up */
    int overload;

    Board(Grid grid) {
        this(grid, Preference.EVERYTHING);
    }

    Board(Grid grid, Preference preference) {
        this.grid = grid;
        this.preference = preference;
        this.pauses = new Pauses(grid);
        this.tiredness = new Tiredness(grid);
        this.haste = new Haste(this);
        this.attendance = new Attendance(grid);
        slotOf = new int[grid.meetings];
        at = new int[grid.participants * grid.slots];
        busy = new long[grid.participants * grid.words];
        load = new int[grid.tables.length * grid.slots];
        breaksOf = new int[grid.participants];
        withBreaks = new int[grid.slots + 1];
        withBreaks[0] = grid.participants;
        idleOf = new int[grid.participants];
        tiredOf = new int[grid.participants];
        unplaced = new IndexSet(grid.meetings);
        lacking = new IndexSet(grid.meetings);
        unwelcome = new IndexSet(grid.meetings);
        interrupted = new IndexSet(grid.participants);
        wronged = new IndexSet(grid.participants);
        var positions = new int[grid.meetings];
        inSlot = new IndexSet[grid.slots];
        for (int slot = 0; slot < grid.slots; slot++) {
            inSlot[slot] = new IndexSet(positions);
        }
        Arrays.fill(slotOf, NOWHERE);
        Arrays.fill(at, NOWHERE);
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            takeOut(meeting);
        }
    }

    boolean isFree(int participant, int slot) {
        return at[participant * grid.slots + slot] == NOWHERE;
    }

    int at(int participant, int slot) {
        return at[participant * grid.slots + slot];
    }

    boolean allFree(int meeting, int slot) {
        for (int participant : grid.attendees[meeting]) {
            if (!isFree(participant, slot)) {
                return false;
            }
        }
        return true;
    }

    boolean hasTable(int meeting, int slot) {
        int pool = grid.pool[meeting];
        return load[pool * grid.slots + slot] < grid.tables[pool][slot];
    }

    boolean canTake(int meeting, int slot) {
        return grid.allows(meeting, slot)
                && hasTable(meeting, slot)
                && allFree(meeting, slot)
                && allMayHaveMore(meeting)
                && tiresNobody(meeting, slot)
                && haste.at(meeting, slot) == 0;
    }

    private boolean allMayHaveMore(int meeting) {
        for (int participant : grid.attendees[meeting]) {
            if (!mayHaveMore(participant)) {
                return false;
            }
        }
        return true;
    }

    boolean mayHaveMore(int participant) {
        return grid.isUnlimited(participant) || meetingsNow(participant) < grid.mostMeetings[participant];
    }

    private int meetingsNow(int participant) {
        int meetings = 0;
        for (int word = 0; word < grid.words; word++) {
            meetings += Long.bitCount(busy[participant * grid.words + word]);
        }
        return meetings;
    }

    private boolean tiresNobody(int meeting, int slot) {
        for (int participant : grid.attendees[meeting]) {
            if (!grid.isTireless(participant)) {
                toggle(participant, slot);
                int then = tiredness.of(participant, busy, participant * grid.words);
                toggle(participant, slot);
                if (then > tiredOf[participant]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Marks a slot of a participant as busy or free, only to look at what its day would be. */
    void toggle(int participant, int slot) {
        busy[participant * grid.words + (slot >> 6)] ^= 1L << slot;
    }

    /** Puts an unplaced meeting into a slot at which all its participants are free. */
    void place(int meeting, int slot) {
        disorder += disorderAt(meeting, slot);
        haste.enter(meeting, slot);
        occupy(meeting, slot);
        int pool = grid.pool[meeting];
        overload += load[pool * grid.slots + slot] > grid.tables[pool][slot] ? 1 : 0;
        takeIn(meeting);
        attendance.enter(meeting);
        for (int participant : grid.attendees[meeting]) {
            measureAgain(participant);
        }
    }

    void remove(int meeting) {
        if (preference.isUnwelcome(meeting)) {
            unwelcome.remove(meeting);
        }
        int slot = slotOf[meeting];
        int pool = grid.pool[meeting];
        overload -= load[pool * grid.slots + slot] > grid.tables[pool][slot] ? 1 : 0;
        vacate(meeting, slot);
        disorder -= disorderAt(meeting, slot);
        haste.leave(meeting, slot);
        takeOut(meeting);
        attendance.leave(meeting);
        for (int participant : grid.attendees[meeting]) {
            measureAgain(participant);
        }
    }

    private void takeIn(int meeting) {
        unplaced.remove(meeting);
        unplacedWeight -= grid.weight[meeting];
        lockedOut -= grid.locked[meeting] ? 1 : 0;
        if (preference.isNeeded(meeting)) {
            lacking.remove(meeting);
        }
        if (preference.isUnwelcome(meeting)) {
            unwelcome.add(meeting);
        }
    }

    private void takeOut(int meeting) {
        unplaced.add(meeting);
        unplacedWeight += grid.weight[meeting];
        lockedOut += grid.locked[meeting] ? 1 : 0;
        if (preference.isNeeded(meeting)) {
            lacking.add(meeting);
        }
    }

    /** Lets all meetings of a chain change between its two slots, at once. */
    void swap(Chain chain) {
        disorder += chain.disorderDelta();
        haste.swap(chain);
        overload += chain.overloadDelta();
        for (int i = 0; i < chain.size(); i++) {
            vacate(chain.meeting(i), chain.slotBefore(i));
        }
        for (int i = 0; i < chain.size(); i++) {
            occupy(chain.meeting(i), chain.slotAfter(i));
        }
        for (int i = 0; i < chain.endCount(); i++) {
            measureAgain(chain.end(i));
        }
    }

    private void vacate(int meeting, int slot) {
        slotOf[meeting] = NOWHERE;
        load[grid.pool[meeting] * grid.slots + slot]--;
        inSlot[slot].remove(meeting);
        for (int participant : grid.attendees[meeting]) {
            at[participant * grid.slots + slot] = NOWHERE;
            busy[participant * grid.words + (slot >> 6)] &= ~(1L << slot);
        }
    }

    private void occupy(int meeting, int slot) {
        slotOf[meeting] = slot;
        load[grid.pool[meeting] * grid.slots + slot]++;
        inSlot[slot].add(meeting);
        for (int participant : grid.attendees[meeting]) {
            at[participant * grid.slots + slot] = meeting;
            busy[participant * grid.words + (slot >> 6)] |= 1L << slot;
        }
    }

    /** Pairs that would be in the wrong order if this meeting stood at that slot and all others where they are. */
    int disorderAt(int meeting, int slot) {
        int wrong = 0;
        for (int earlier : grid.before[meeting]) {
            wrong += slotOf[earlier] >= slot && slotOf[earlier] != NOWHERE ? 1 : 0;
        }
        for (int later : grid.later[meeting]) {
            wrong += slotOf[later] <= slot && slotOf[later] != NOWHERE ? 1 : 0;
        }
        return wrong;
    }

    int unfairness(int breaksOfOne) {
        return unfairness(breaksOfOne, fairFrom);
    }

    private int unfairness(int breaksOfOne, int from) {
        return grid.fairness.isPresent() ? Math.max(0, breaksOfOne - from - grid.fairness.getAsInt()) : 0;
    }

    private void countUnfair(int participant, int before, int now) {
        unfair += now - before;
        if (before > 0 && now == 0) {
            wronged.remove(participant);
        } else if (before == 0 && now > 0) {
            wronged.add(participant);
        }
    }

    private void measureAgain(int participant) {
        long measure = pauses.measure(busy, participant * grid.words);
        int now = Pauses.breaks(measure);
        int before = breaksOf[participant];
        idle += Pauses.idle(measure) - idleOf[participant];
        idleOf[participant] = Pauses.idle(measure);
        int tiredNow = tiredness.of(participant, busy, participant * grid.words);
        tired += tiredNow - tiredOf[participant];
        tiredOf[participant] = tiredNow;
        if (now != before) {
            breaks += now - before;
            countUnfair(participant, unfairness(before), unfairness(now));
            breaksOf[participant] = now;
            withBreaks[before]--;
            withBreaks[now]++;
            if (now == 0) {
                interrupted.remove(participant);
            } else if (before == 0) {
                interrupted.add(participant);
            }
        }
    }

    /** What is missing to targets and of weight, in one number. */
    long lack() {
        return grid.perMissing * attendance.missing() + unplacedWeight;
    }

    /** How many breaks whoever has most has. */
    int mostBreaks() {
        int most = grid.slots;
        while (most > 0 && withBreaks[most] == 0) {
            most--;
        }
        return most;
    }

    /** Moves the level from which fairness counts to the fewest breaks that anybody has now. */
    void levelFairness() {
        if (grid.fairness.isEmpty()) {
            return;
        }
        int fewest = Arrays.stream(breaksOf).min().orElse(0);
        if (fewest != fairFrom) {
            int before = fairFrom;
            fairFrom = fewest;
            for (int participant = 0; participant < breaksOf.length; participant++) {
                int its = breaksOf[participant];
                countUnfair(participant, unfairness(its, before), unfairness(its));
            }
        }
    }

    /** Whether it could be published as it is, apart from meetings that have no slot and are not locked. */
    boolean isSound() {
        return overload == 0 && disorder == 0 && tired == 0 && haste.pairs() == 0 && unfair == 0 && lockedOut == 0;
    }

    /** Takes over a whole assignment. */
    void load(int[] assignment) {
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            if (slotOf[meeting] != assignment[meeting] && slotOf[meeting] != NOWHERE) {
                remove(meeting);
            }
        }
        for (int meeting = 0; meeting < grid.meetings; meeting++) {
            if (slotOf[meeting] != assignment[meeting] && assignment[meeting] != NOWHERE) {
                place(meeting, assignment[meeting]);
            }
        }
    }
}
