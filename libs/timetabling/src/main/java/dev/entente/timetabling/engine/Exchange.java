package dev.entente.timetabling.engine;

import java.util.SplittableRandom;

/** Holds an unplaced meeting instead of placed ones: which ones are held is part of the search when there is a choice. */
final class Exchange {
    private static final int TRIES = 4;

    private final Board board;
    private final Grid grid;
    private final Insertion insertion;
    private final SplittableRandom random;
    private int victim;

    Exchange(Board board, Insertion insertion, SplittableRandom random) {
        this.board = board;
        this.grid = board.grid;
        this.insertion = insertion;
        this.random = random;
    }

    /** Puts some unplaced meeting where the least weight has to go for it, unless that is more than it brings. */
    boolean bringAnyIn() {
        return bringIn(board.unplaced.get(random.nextInt(board.unplaced.size())));
    }

    /** The same for a meeting that is needed, for which others make room first. */
    boolean bringNeededIn() {
        int meeting = board.lacking.get(random.nextInt(board.lacking.size()));
        var choices = grid.choices[meeting];
        insertion.clear(meeting, choices[random.nextInt(choices.length)]);
        return bringIn(meeting);
    }

    private boolean bringIn(int meeting) {
        var choices = grid.choices[meeting];
        if (choices.length == 0) {
            return false;
        }
        int shift = random.nextInt(choices.length);
        long least = grid.weight[meeting] + 1L;
        int best = Board.NOWHERE;
        int bestVictim = Board.NOWHERE;
        for (int i = 0; i < choices.length && least > 0; i++) {
            int slot = choices[(i + shift) % choices.length];
            long lost = weightLost(meeting, slot, least);
            if (lost < least) {
                least = lost;
                best = slot;
                bestVictim = victim;
            }
        }
        return best != Board.NOWHERE && insertion.eject(meeting, best, bestVictim);
    }

    /** Holds another meeting of somebody in a meeting that should not be held. */
    boolean pushOut() {
        int meeting = board.unwelcome.get(random.nextInt(board.unwelcome.size()));
        var attendees = grid.attendees[meeting];
        if (random.nextInt(4) == 0) {
            return insertion.swapAway(meeting, grid.choices[meeting][random.nextInt(grid.choices[meeting].length)]);
        }
        int stays = attendees[random.nextInt(attendees.length)];
        int slot = board.slotOf[meeting];
        var own = grid.meetingsOf[stays];
        int instead = own[random.nextInt(own.length)];
        if (board.slotOf[instead] != Board.NOWHERE || !grid.allows(instead, slot)) {
            return false;
        }
        for (int participant : grid.attendees[instead]) {
            if (participant != stays && !board.isFree(participant, slot)) {
                insertion.freeByChains(participant, slot);
            }
        }
        return weightLost(instead, slot, grid.weight[instead] + 1L) <= grid.weight[instead]
                && insertion.eject(instead, slot, victim);
    }

    /** Fills a participant's slot with one of its unplaced meetings, when that loses no weight. */
    boolean fill(int participant, int slot) {
        var own = grid.meetingsOf[participant];
        for (int i = 0; i < TRIES; i++) {
            int meeting = own[random.nextInt(own.length)];
            if (board.slotOf[meeting] == Board.NOWHERE
                    && grid.allows(meeting, slot)
                    && weightLost(meeting, slot, grid.weight[meeting] + 1L) <= grid.weight[meeting]) {
                return insertion.eject(meeting, slot, victim);
            }
        }
        return false;
    }

    /** Frees a participant from a meeting: somebody else in it gets another meeting of his at its slot. */
    boolean replace(int meeting, int participant) {
        var attendees = grid.attendees[meeting];
        int stays = attendees[random.nextInt(attendees.length)];
        return stays != participant && fill(stays, board.slotOf[meeting]);
    }

    void undo() {
        insertion.undo();
    }

    /** What must go if the meeting came there, up to {@code enough}; remembers who gives up a table. */
    private long weightLost(int meeting, int slot, long enough) {
        victim = Board.NOWHERE;
        long lost = 0;
        boolean tableFreed = board.hasTable(meeting, slot);
        int seen = Board.NOWHERE;
        for (int participant : grid.attendees[meeting]) {
            int other = board.at(participant, slot);
            if (other != Board.NOWHERE && other != seen) {
                seen = other;
                lost += grid.locked[other] ? enough : grid.weight[other];
                tableFreed |= grid.pool[other] == grid.pool[meeting];
            }
        }
        if (tableFreed || lost >= enough) {
            return lost;
        }
        victim = lightestOfSome(grid.pool[meeting], slot);
        return victim == Board.NOWHERE ? enough : lost + grid.weight[victim];
    }

    private int lightestOfSome(int pool, int slot) {
        var there = board.inSlot[slot];
        int lightest = Board.NOWHERE;
        for (int i = 0; i < TRIES && there.size() > 0; i++) {
            int candidate = there.get(random.nextInt(there.size()));
            if (!grid.locked[candidate]
                    && grid.pool[candidate] == pool
                    && (lightest == Board.NOWHERE || grid.weight[candidate] < grid.weight[lightest])) {
                lightest = candidate;
            }
        }
        return lightest;
    }
}
