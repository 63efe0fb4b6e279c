package dev.entente.timetabling.model;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Some of an event's slots, numbered from 0 in the order of time. Never changes. */
public final class SlotSet {
    private final long[] words;

    private SlotSet(long[] words) {
        this.words = words;
    }

    /** The slots below {@code count} for which the condition holds. */
    public static SlotSet where(int count, IntPredicate condition) {
        var words = new long[wordsFor(count)];
        for (int slot = 0; slot < count; slot++) {
            if (condition.test(slot)) {
                words[slot >> 6] |= 1L << slot;
            }
        }
        return new SlotSet(words);
    }

    /** Every slot below {@code count}. */
    public static SlotSet all(int count) {
        return where(count, slot -> true);
    }

    /** No slot; {@code count} is the number of slots of the event. */
    public static SlotSet none(int count) {
        return new SlotSet(new long[wordsFor(count)]);
    }

    /** One slot of {@code count}. */
    public static SlotSet only(int count, int slot) {
        return where(count, each -> each == slot);
    }

    /** How many 64-bit words hold that many slots. */
    public static int wordsFor(int count) {
        return Math.max(1, (count + 63) >> 6);
    }

    public boolean contains(int slot) {
        return slot >= 0 && slot >> 6 < words.length && (words[slot >> 6] >> slot & 1) != 0;
    }

    public int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Its slots in the order of time. */
    public IntStream slots() {
        var slots = new int[size()];
        int found = 0;
        for (int word = 0; word < words.length; word++) {
            for (long left = words[word]; left != 0; left &= left - 1) {
                slots[found++] = (word << 6) + Long.numberOfTrailingZeros(left);
            }
        }
        return Arrays.stream(slots);
    }

    /** Whether all its slots are below that number. */
    public boolean isBelow(int count) {
        return slots().allMatch(slot -> slot < count);
    }

    public SlotSet without(SlotSet other) {
        var left = words.clone();
        for (int word = 0; word < left.length; word++) {
            left[word] &= ~other.word(word);
        }
        return new SlotSet(left);
    }

    /** The 64 slots from {@code 64 * index} on, the earliest as the lowest bit. */
    public long word(int index) {
        return index < words.length ? words[index] : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotSet set
                && slots().boxed().toList().equals(set.slots().boxed().toList());
    }

    @Override
    public int hashCode() {
        return slots().boxed().toList().hashCode();
    }

    @Override
    public String toString() {
        return slots().boxed().toList().toString();
    }
}
