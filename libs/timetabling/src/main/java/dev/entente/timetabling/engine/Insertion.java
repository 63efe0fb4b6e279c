package dev.entente.timetabling.engine;

/** Brings an unplaced meeting in. */
final class Insertion {
    private final Board board;
    private final Grid grid;
    private final Chain chain;
    private final Chance chance;
    private final int[] ejected;
    private final int[] ejectedFrom;
    private int ejectedCount;
    private int turn;
    private int entered;

    Insertion(Board board, Chain chain, Chance chance) {
        this.board = board;
        this.grid = board.grid;
        this.chain = chain;
        this.chance = chance;
        int largest = 0;
        for (var attendees : grid.attendees) {
            largest = Math.max(largest, attendees.length);
        }
        // each participant gives up one at most, and somebody else a table
        ejected = new int[largest + 1];
        ejectedFrom = new int[largest + 1];
    }

    /**
     * Places a meeting where all are free, or makes one participant free by a chain, as in König's proof that a
     * two-sided event needs no more slots than its busiest participant has meetings.
     */
    boolean withoutLoss(int meeting) {
        var choices = grid.choices[meeting];
        int shift = choices.length == 0 ? 0 : chance.below(choices.length);
        for (int i = 0; i < choices.length; i++) {
            int slot = choices[(i + shift) % choices.length];
            if (placeIfPossible(meeting, slot)) {
                return true;
            }
        }
        for (int i = 0; i < choices.length; i++) {
            if (freeByChain(meeting, choices[(i + shift) % choices.length])) {
                return true;
            }
        }
        return false;
    }

    private boolean freeByChain(int meeting, int slot) {
        if (!board.hasTable(meeting, slot)) {
            return false;
        }
        int busy = Board.NOWHERE;
        for (int participant : grid.attendees[meeting]) {
            if (!board.isFree(participant, slot)) {
                if (busy != Board.NOWHERE) {
                    return false;
                }
                busy = participant;
            }
        }
        if (busy == Board.NOWHERE) {
            return placeIfPossible(meeting, slot);
        }
        return freeByChains(busy, slot) && placeIfPossible(meeting, slot);
    }

    private boolean freeByChains(int participant, int slot) {
        int shift = chance.below(grid.slots);
        for (int i = 0; i < grid.slots; i++) {
            int elsewhere = (i + shift) % grid.slots;
            if (board.isFree(participant, elsewhere) && swapAway(board.at(participant, slot), elsewhere)) {
                return true;
            }
        }
        return false;
    }

    /** A chain may have come back to the other participant. */
    private boolean placeIfPossible(int meeting, int slot) {
        boolean possible = board.canTake(meeting, slot);
        if (possible) {
            board.place(meeting, slot);
        }
        return possible;
    }

    /** Moves a meeting to another slot by a chain that leaves the tables as full as they may be. */
    boolean swapAway(int meeting, int slot) {
        if (slot == board.slotOf[meeting]
                || !chain.begin(meeting, slot)
                || chain.overfullSlot() != Board.NOWHERE
                || chain.tiresSomebody()
                || board.haste.delta(chain) > 0) {
            return false;
        }
        board.swap(chain);
        return true;
    }

    /** Makes the participants of a meeting, all but one of them, free at a slot by chains, as far as it goes. */
    void clear(int meeting, int slot, int butFor) {
        for (int participant : grid.attendees[meeting]) {
            if (participant != butFor && !board.isFree(participant, slot)) {
                freeByChains(participant, slot);
            }
        }
    }

    /**
     * Places a meeting at a slot and takes out whoever stands in its way, though somebody may have to hurry there from
     * another hall, which has its price; false when that is impossible.
     */
    boolean eject(int meeting, int slot) {
        var there = board.inSlot[slot];
        int victim = there.size() == 0 ? Board.NOWHERE : there.get(chance.below(there.size()));
        return eject(meeting, slot, victim, true);
    }

    /**
     * Places a meeting at a slot and takes out whoever stands in its way; false when that is impossible.
     *
     * @param victim who gives up a table when it still needs one, or NOWHERE
     */
    boolean eject(int meeting, int slot, int victim) {
        return eject(meeting, slot, victim, false);
    }

    private boolean eject(int meeting, int slot, int victim, boolean mayHurry) {
        ejectedCount = 0;
        for (int participant : grid.attendees[meeting]) {
            int other = board.at(participant, slot);
            if (other != Board.NOWHERE && !takeOut(other)) {
                return false;
            }
        }
        for (int participant : grid.attendees[meeting]) {
            int surplus = surplusOf(participant);
            if (!board.mayHaveMore(participant) && (surplus == Board.NOWHERE || !takeOut(surplus))) {
                undoEjections();
                return false;
            }
        }
        if (!board.hasTable(meeting, slot) && !giveUpTable(meeting, slot, victim)) {
            return false;
        }
        int tiredBefore = board.tired;
        int pairsBefore = board.haste.pairs();
        board.place(meeting, slot);
        entered = meeting;
        if (board.tired > tiredBefore || (board.haste.pairs() > pairsBefore && !mayHurry)) {
            undo();
            return false;
        }
        return true;
    }

    /**
     * Which meeting a participant with as many as it may have would give up for another: the one least missed that is not locked, and
     * of several each in its turn; NOWHERE when there is none.
     */
    int surplusOf(int participant) {
        var own = grid.meetingsOf[participant];
        int lightest = Board.NOWHERE;
        for (int i = 0; i < own.length; i++) {
            int candidate = own[(i + turn) % own.length];
            if (board.slotOf[candidate] != Board.NOWHERE
                    && !grid.locked[candidate]
                    && (lightest == Board.NOWHERE
                            || board.attendance.loss(candidate) < board.attendance.loss(lightest))) {
                lightest = candidate;
            }
        }
        return lightest;
    }

    /** Lets others be the first to give up something. */
    void nextTurn() {
        turn = chance.below(1 << 16);
    }

    private boolean giveUpTable(int meeting, int slot, int victim) {
        boolean hasOne =
                victim != Board.NOWHERE && board.slotOf[victim] == slot && grid.pool[victim] == grid.pool[meeting];
        if (!hasOne) {
            undoEjections();
        }
        return hasOne && takeOut(victim);
    }

    /** A locked one stays, and so do then the others. */
    private boolean takeOut(int meeting) {
        if (grid.locked[meeting]) {
            undoEjections();
            return false;
        }
        ejected[ejectedCount] = meeting;
        ejectedFrom[ejectedCount++] = board.slotOf[meeting];
        board.remove(meeting);
        return true;
    }

    /** Puts everything back to before {@link #eject}. */
    void undo() {
        board.remove(entered);
        undoEjections();
    }

    private void undoEjections() {
        while (ejectedCount > 0) {
            ejectedCount--;
            board.place(ejected[ejectedCount], ejectedFrom[ejectedCount]);
        }
    }
}
