package dev.entente.timetabling.engine;

/** Counts the meetings that follow too many others without a rest. */
final class Tiredness {
    private final Grid grid;

    Tiredness(Grid grid) {
        this.grid = grid;
    }

    /** @param base where the participant's busy slots begin */
    int of(int participant, long[] busy, int base) {
        return !grid.anyTired || grid.isTireless(participant) ? 0 : count(participant, busy, base);
    }

    private int count(int participant, long[] busy, int base) {
        int most = grid.mostInARow[participant];
        int rest = grid.rest[participant];
        int tired = 0;
        int inARow = 0;
        int last = Board.NOWHERE;
        for (int word = 0; word < grid.words; word++) {
            for (long day = busy[base + word]; day != 0; day &= day - 1) {
                int slot = (word << 6) + Long.numberOfTrailingZeros(day);
                boolean rested =
                        last == Board.NOWHERE || slot - last > rest || grid.stretchOf[slot] != grid.stretchOf[last];
                inARow = rested ? 1 : inARow + 1;
                tired += inARow > most ? 1 : 0;
                last = slot;
            }
        }
        return tired;
    }
}
