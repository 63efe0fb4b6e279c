package dev.entente.timetabling.engine;

/**
 * Prices a participant's day from the bits of its busy slots: a run begins where a busy slot does not continue another
 * of the same stretch, and a stretch with <i>n</i> runs has <i>n</i> − 1 breaks.
 */
final class Pauses {
    private final int words;
    private final long[] continues;
    /** stretch → its slots */
    private final long[][] stretches;
    /** One stretch within one word, which most events are: worth a way of its own in the innermost loop. */
    private final boolean simple;

    Pauses(Grid grid) {
        words = grid.words;
        continues = grid.continues;
        stretches = new long[grid.stretches][words];
        for (int slot = 0; slot < grid.slots; slot++) {
            stretches[grid.stretchOf[slot]][slot >> 6] |= 1L << slot;
        }
        simple = words == 1 && grid.stretches == 1;
    }

    /** Breaks in the upper half, idle slots between meetings in the lower. */
    long measure(long[] busy, int from) {
        return simple ? measureDay(busy[from]) : measureStretches(busy, from);
    }

    /** What it would be if each of two slots were busy instead of free, or free instead of busy. */
    long measureChanged(long[] busy, int from, int one, int other) {
        if (simple) {
            return measureDay(busy[from] ^ 1L << one ^ 1L << other);
        }
        change(busy, from, one, other);
        long measure = measureStretches(busy, from);
        change(busy, from, one, other);
        return measure;
    }

    private static void change(long[] busy, int from, int one, int other) {
        busy[from + (one >> 6)] ^= 1L << one;
        busy[from + (other >> 6)] ^= 1L << other;
    }

    private static long measureDay(long day) {
        if (day == 0) {
            return 0;
        }
        int runs = Long.bitCount(day & ~(day << 1));
        int span = 64 - Long.numberOfLeadingZeros(day) - Long.numberOfTrailingZeros(day);
        return packed(runs - 1, span - Long.bitCount(day));
    }

    private long measureStretches(long[] busy, int from) {
        int runs = 0;
        long carry = 0;
        for (int word = 0; word < words; word++) {
            long day = busy[from + word];
            runs += Long.bitCount(day & ~((day << 1 | carry) & continues[word]));
            carry = day >>> 63;
        }
        int used = 0;
        int idle = 0;
        for (var stretch : stretches) {
            int first = -1;
            int last = -1;
            int meetings = 0;
            for (int word = 0; word < words; word++) {
                long day = busy[from + word] & stretch[word];
                if (day != 0) {
                    first = first < 0 ? (word << 6) + Long.numberOfTrailingZeros(day) : first;
                    last = (word << 6) + 63 - Long.numberOfLeadingZeros(day);
                    meetings += Long.bitCount(day);
                }
            }
            if (first >= 0) {
                used++;
                idle += last - first + 1 - meetings;
            }
        }
        return packed(runs - used, idle);
    }

    static int breaks(long measure) {
        return (int) (measure >> 32);
    }

    static int idle(long measure) {
        return (int) measure;
    }

    private static long packed(int breaks, int idle) {
        return (long) breaks << 32 | idle;
    }
}
