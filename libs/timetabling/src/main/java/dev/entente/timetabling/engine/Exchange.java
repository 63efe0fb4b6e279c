package dev.entente.timetabling.engine;

import java.util.stream.IntStream;

/** Holds an unplaced meeting instead of placed ones: which ones are held is part of the search when there is a choice. */
final class Exchange {
    private static final int TRIES = 4;

    private final Board board;
    private final Grid grid;
    private final Insertion insertion;
    private final RunEdges edges;
    private final Chance chance;
    /** participants whose slots must all be used */
    private final int[] scarce;

    private int victim;

    Exchange(Board board, Insertion insertion, RunEdges edges, Chance chance) {
        this.board = board;
        this.grid = board.grid;
        this.insertion = insertion;
        this.edges = edges;
        this.chance = chance;
        this.scarce = IntStream.range(0, grid.participants)
                .filter(board.preference::isScarce)
                .toArray();
    }

    /** Puts some unplaced meeting where the least weight has to go for it, unless that is more than it brings. */
    boolean bringAnyIn() {
        return bringIn(board.unplaced.get(chance.below(board.unplaced.size())));
    }

    /** Takes a step where the flow says that no choice as good as its own can stay as it is. */
    boolean mend() {
        if (board.attendance.wanting.size() > 0 && chance.toss()) {
            return bringInForAnyWanting();
        }
        if (board.lacking.size() > 0 && chance.toss()) {
            return bringLackingIn();
        }
        if (board.unwelcome.size() > 0 && chance.toss()) {
            return chance.below(4) == 0 ? moveUnwelcome() : pushUnwelcomeOut();
        }
        return scarce.length == 0 ? bringAnyIn() : fillBesideRun(scarce[chance.below(scarce.length)]);
    }

    /** Fills or empties a slot at the edge of a run of somebody who has a break. */
    boolean forFewerBreaks() {
        int interrupted = board.interrupted.size();
        if (interrupted == 0) {
            return false;
        }
        int participant = board.interrupted.get(chance.below(interrupted));
        return chance.toss() ? fillBesideRun(participant) : replaceAtEdge(participant);
    }

    private boolean fillBesideRun(int participant) {
        int slot = edges.besideRun(participant, Board.NOWHERE);
        return slot != Board.NOWHERE && fill(participant, slot);
    }

    /** Lets somebody whom the participant meets have another meeting at that slot. */
    private boolean replaceAtEdge(int participant) {
        int slot = edges.ofRun(participant);
        if (slot == Board.NOWHERE) {
            return false;
        }
        int stays = anyOf(board.at(participant, slot));
        return stays != participant && fill(stays, slot);
    }

    private int anyOf(int meeting) {
        var attendees = grid.attendees[meeting];
        return attendees[chance.below(attendees.length)];
    }

    /** Somebody who has fewer meetings than it should gets one of those that it has not. */
    private boolean bringInForAnyWanting() {
        var wanting = board.attendance.wanting;
        var own = grid.meetingsOf[wanting.get(chance.below(wanting.size()))];
        for (int i = 0; i < TRIES && own.length > 0; i++) {
            int meeting = own[chance.below(own.length)];
            if (board.slotOf[meeting] == Board.NOWHERE) {
                return bringIn(meeting);
            }
        }
        return false;
    }

    private boolean bringLackingIn() {
        int meeting = board.lacking.get(chance.below(board.lacking.size()));
        insertion.clear(meeting, anySlotOf(meeting), Board.NOWHERE);
        return bringIn(meeting);
    }

    private int anySlotOf(int meeting) {
        var choices = grid.choices[meeting];
        return choices[chance.below(choices.length)];
    }

    private int anyUnwelcome() {
        return board.unwelcome.get(chance.below(board.unwelcome.size()));
    }

    private boolean moveUnwelcome() {
        int meeting = anyUnwelcome();
        return insertion.swapAway(meeting, anySlotOf(meeting));
    }

    /** Holds another meeting of somebody in it at its slot. */
    private boolean pushUnwelcomeOut() {
        int meeting = anyUnwelcome();
        int slot = board.slotOf[meeting];
        int stays = anyOf(meeting);
        var own = grid.meetingsOf[stays];
        int instead = own[chance.below(own.length)];
        if (board.slotOf[instead] != Board.NOWHERE || !grid.allows(instead, slot)) {
            return false;
        }
        insertion.clear(instead, slot, stays);
        long gain = board.attendance.gain(instead);
        return lost(instead, slot, gain + 1) <= gain && eject(instead, slot, victim);
    }

    private boolean bringIn(int meeting) {
        var choices = grid.choices[meeting];
        if (choices.length == 0) {
            return false;
        }
        insertion.nextTurn();
        int shift = chance.below(choices.length);
        long least = board.attendance.gain(meeting) + 1;
        int best = Board.NOWHERE;
        int bestVictim = Board.NOWHERE;
        for (int i = 0; i < choices.length && least > 0; i++) {
            int slot = choices[(i + shift) % choices.length];
            long lost = lost(meeting, slot, least);
            if (lost < least) {
                least = lost;
                best = slot;
                bestVictim = victim;
            }
        }
        return best != Board.NOWHERE && eject(meeting, best, bestVictim);
    }

    /** Who is in several of what goes was reckoned with once; what is lost by that is seen only afterwards. */
    private boolean eject(int meeting, int slot, int victim) {
        long before = board.lack();
        if (!insertion.eject(meeting, slot, victim)) {
            return false;
        }
        if (board.lack() > before) {
            insertion.undo();
            return false;
        }
        return true;
    }

    /** Fills a participant's slot with one of its unplaced meetings, when that loses nothing. */
    private boolean fill(int participant, int slot) {
        var own = grid.meetingsOf[participant];
        for (int i = 0; i < TRIES; i++) {
            int meeting = own[chance.below(own.length)];
            if (board.slotOf[meeting] == Board.NOWHERE && grid.allows(meeting, slot)) {
                long gain = board.attendance.gain(meeting);
                if (lost(meeting, slot, gain + 1) <= gain) {
                    return eject(meeting, slot, victim);
                }
            }
        }
        return false;
    }

    void undo() {
        insertion.undo();
    }

    /** What must go if the meeting came there, up to {@code enough}; remembers who gives up a table. */
    private long lost(int meeting, int slot, long enough) {
        victim = Board.NOWHERE;
        long lost = 0;
        boolean tableFreed = board.hasTable(meeting, slot);
        int seen = Board.NOWHERE;
        for (int participant : grid.attendees[meeting]) {
            int other = board.at(participant, slot);
            if (other != Board.NOWHERE && other != seen) {
                seen = other;
                lost += grid.locked[other] ? enough : board.attendance.loss(other, meeting);
                tableFreed |= grid.pool[other] == grid.pool[meeting];
            } else if (other == Board.NOWHERE && !board.mayHaveMore(participant)) {
                int surplus = insertion.surplusOf(participant);
                lost += surplus == Board.NOWHERE ? enough : board.attendance.loss(surplus, meeting);
            }
        }
        if (tableFreed || lost >= enough) {
            return lost;
        }
        victim = lightestOfSome(grid.pool[meeting], slot);
        return victim == Board.NOWHERE ? enough : lost + board.attendance.loss(victim);
    }

    private int lightestOfSome(int pool, int slot) {
        var there = board.inSlot[slot];
        int lightest = Board.NOWHERE;
        for (int i = 0; i < TRIES && there.size() > 0; i++) {
            int candidate = there.get(chance.below(there.size()));
            if (!grid.locked[candidate]
                    && grid.pool[candidate] == pool
                    && (lightest == Board.NOWHERE
                            || board.attendance.loss(candidate) < board.attendance.loss(lightest))) {
                lightest = candidate;
            }
        }
        return lightest;
    }
}
