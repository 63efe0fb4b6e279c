package dev.entente.timetabling.engine;

/** Counts pairs of meetings between which somebody has too little time to go from one hall to the other. */
final class Haste {
    private final Board board;
    private final Grid grid;
    /** participant → its pairs */
    private final int[] pairsOf;

    private final IndexSet hurried;
    private int pairs;

    Haste(Board board) {
        this.board = board;
        this.grid = board.grid;
        this.pairsOf = new int[grid.participants];
        this.hurried = new IndexSet(grid.participants);
    }

    int pairs() {
        return pairs;
    }

    /** A meeting of somebody who hurries, to it or from it. */
    int anyHurriedMeeting(Chance chance) {
        int participant = hurried.get(chance.below(hurried.size()));
        var own = grid.meetingsOf[participant];
        int shift = chance.below(own.length);
        for (int i = 0; i < own.length; i++) {
            int meeting = own[(i + shift) % own.length];
            int slot = board.slotOf[meeting];
            if (slot != Board.NOWHERE && beside(participant, meeting, slot, Board.NOWHERE) > 0) {
                return meeting;
            }
        }
        throw new IllegalStateException("nobody hurries although somebody is counted");
    }

    /** Pairs that a meeting would make at a slot, where it does not stand. */
    int at(int meeting, int slot) {
        int more = 0;
        if (grid.anyTravel) {
            for (int participant : grid.attendees[meeting]) {
                more += beside(participant, meeting, slot, Board.NOWHERE);
            }
        }
        return more;
    }

    /** Before or after a meeting is put into a slot. */
    void enter(int meeting, int slot) {
        count(meeting, slot, 1);
    }

    /** Before or after a meeting is taken out of a slot. */
    void leave(int meeting, int slot) {
        count(meeting, slot, -1);
    }

    private void count(int meeting, int slot, int sign) {
        if (grid.anyTravel) {
            for (int participant : grid.attendees[meeting]) {
                change(participant, sign * beside(participant, meeting, slot, Board.NOWHERE));
            }
        }
    }

    /** How many more pairs there would be after a chain's swap, of whose participants each exchanges two slots. */
    int delta(Chain chain) {
        int delta = 0;
        if (grid.anyTravel) {
            for (int i = 0; i < chain.size(); i++) {
                for (int participant : grid.attendees[chain.meeting(i)]) {
                    if (isLookedAt(chain, i, participant)) {
                        delta += delta(participant, chain.oneSlot(), chain.otherSlot());
                    }
                }
            }
        }
        return delta;
    }

    /** Before a chain's swap. */
    void swap(Chain chain) {
        if (grid.anyTravel) {
            for (int i = 0; i < chain.size(); i++) {
                for (int participant : grid.attendees[chain.meeting(i)]) {
                    if (isLookedAt(chain, i, participant)) {
                        change(participant, delta(participant, chain.oneSlot(), chain.otherSlot()));
                    }
                }
            }
        }
    }

    /** Who has two meetings in the chain is looked at once. */
    private boolean isLookedAt(Chain chain, int index, int participant) {
        return grid.travel[participant] > 0
                && (chain.slotBefore(index) == chain.oneSlot() || board.isFree(participant, chain.oneSlot()));
    }

    private void change(int participant, int delta) {
        int before = pairsOf[participant];
        pairsOf[participant] += delta;
        pairs += delta;
        if (before == 0 && delta > 0) {
            hurried.add(participant);
        } else if (before > 0 && before + delta == 0) {
            hurried.remove(participant);
        }
    }

    private int delta(int participant, int one, int other) {
        int atOne = board.at(participant, one);
        int atOther = board.at(participant, other);
        return beside(participant, atOne, other, one)
                + beside(participant, atOther, one, other)
                - beside(participant, atOne, one, other)
                - beside(participant, atOther, other, one);
    }

    /** @param except a slot that does not count, as the one itself never does */
    private int beside(int participant, int meeting, int slot, int except) {
        if (meeting == Board.NOWHERE) {
            return 0;
        }
        int reach = grid.travel[participant];
        int last = Math.min(grid.slots - 1, slot + reach);
        int found = 0;
        for (int near = Math.max(0, slot - reach); near <= last; near++) {
            int neighbour = board.at(participant, near);
            if (neighbour != Board.NOWHERE
                    && near != slot
                    && near != except
                    && grid.stretchOf[near] == grid.stretchOf[slot]
                    && grid.areApart(meeting, neighbour)) {
                found++;
            }
        }
        return found;
    }
}
