package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.SlotSet;
import java.util.List;

/** Measures a day: a stretch with <i>n</i> runs of busy slots has <i>n</i> − 1 breaks, one without any has none. */
final class Stretches {
    final int slots;
    final int words;
    /** slots whose predecessor lies in the same stretch */
    private final long[] continues;
    /** slot → its stretch */
    private final int[] stretchOf;
    /** stretch → its slots */
    private final long[][] masks;

    Stretches(List<Integer> lengths) {
        slots = lengths.stream().mapToInt(Integer::intValue).sum();
        words = SlotSet.wordsFor(slots);
        continues = new long[words];
        stretchOf = new int[slots];
        masks = new long[lengths.size()][words];
        int slot = 0;
        for (int stretch = 0; stretch < masks.length; stretch++) {
            for (int i = 0; i < lengths.get(stretch); i++, slot++) {
                masks[stretch][slot >> 6] |= 1L << slot;
                stretchOf[slot] = stretch;
                if (i > 0) {
                    continues[slot >> 6] |= 1L << slot;
                }
            }
        }
    }

    boolean areOne(int slot, int other) {
        return stretchOf[slot] == stretchOf[other];
    }

    int breaks(long[] busy) {
        int runs = 0;
        long carry = 0;
        for (int word = 0; word < words; word++) {
            runs += Long.bitCount(busy[word] & ~((busy[word] << 1 | carry) & continues[word]));
            carry = busy[word] >>> 63;
        }
        return runs - used(busy);
    }

    /** How many meetings follow one another at most with fewer idle slots between them than are a rest. */
    int longestRow(long[] busy, int rest) {
        int longest = 0;
        for (var mask : masks) {
            int row = 0;
            int last = -1;
            for (int word = 0; word < words; word++) {
                for (long left = busy[word] & mask[word]; left != 0; left &= left - 1) {
                    int slot = (word << 6) + Long.numberOfTrailingZeros(left);
                    row = last >= 0 && slot - last <= rest ? row + 1 : 1;
                    longest = Math.max(longest, row);
                    last = slot;
                }
            }
        }
        return longest;
    }

    private int used(long[] busy) {
        int used = 0;
        for (var mask : masks) {
            long any = 0;
            for (int word = 0; word < words; word++) {
                any |= busy[word] & mask[word];
            }
            used += any == 0 ? 0 : 1;
        }
        return used;
    }
}
