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
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** Its slots in the order of time. */
    public IntStream slots() {
        return IntStream.range(0, words.length << 6).filter(this::contains);
    }

    /** Whether all its slots are below that number. */
    public boolean isBelow(int count) {
        return slots().allMatch(slot -> slot < count);
    }

    public SlotSet without(SlotSet other) {
        return where(words.length << 6, slot -> contains(slot) && !other.contains(slot));
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
