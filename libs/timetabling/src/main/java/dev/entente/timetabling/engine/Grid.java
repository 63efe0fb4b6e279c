package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The problem as arrays, for everything that asks millions of times. Slots are bits, 64 to a word. */
final class Grid {
    final int participants;
    final int meetings;
    final int slots;
    /** 64-bit words that a set of slots takes. */
    final int words;
    /** meeting → its participants */
    final int[][] attendees;
    /** all meetings' participants one after the other: what every link of a chain asks, in one place */
    final int[] attendeesInRow;
    /** meeting → where its participants begin in the row; one more for the end */
    final int[] firstAttendee;
    /** participant → its meetings */
    final int[][] meetingsOf;
    /** meeting → slots that it may take, what its participants forbid left out */
    final long[][] possible;
    /** meeting · words → the same slots, none of a locked meeting: what every link of a chain asks, in one place */
    private final long[] movable;
    /** meeting → the same slots as a list */
    final int[][] choices;
    /** meeting → its pool */
    final int[] pool;
    /** meeting → its hall, NO_HALL for none */
    final int[] hall;
    /** pool → slot → tables */
    final int[][] tables;
    /** meeting → those that must be over before */
    final int[][] before;
    /** meeting → those that may begin only afterwards */
    final int[][] later;

    /** participant → how many meetings it may have */
    final int[] mostMeetings;
    /** participant → how many of them without a rest, more than it has when it needs none */
    final int[] mostInARow;
    /** participant → idle slots that are a rest */
    final int[] rest;
    /** participant → idle slots between meetings in different halls; 0 also for whoever has all meetings in one hall */
    final int[] travel;

    /** whether anybody needs a rest at times: most events grant none, and do without a look */
    final boolean anyTired;

    /** whether anybody needs time between halls: most events need none, and do without a look */
    final boolean anyTravel;

    /** participant → how many meetings it should have, 0 when all meetings are to be placed */
    final int[] target;

    /** of all participants together */
    final int targets;

    /** what a meeting that is missing to somebody's target counts for, next to weight: more than all weight */
    final long perMissing;

    final int[] weight;
    final boolean[] locked;
    /** slots whose predecessor lies in the same stretch */
    final long[] continues;
    /** slot → its stretch */
    final int[] stretchOf;

    final int stretches;
    final OptionalInt fairness;
    final Goal goal;
    /** of all meetings together */
    final long totalWeight;

    Grid(TimetablingProblem problem) {
        participants = problem.participantCount();
        meetings = problem.meetings().size();
        slots = problem.slotCount();
        words = SlotSet.wordsFor(slots);
        attendees = new int[meetings][];
        possible = new long[meetings][words];
        movable = new long[meetings * words];
        choices = new int[meetings][];
        pool = new int[meetings];
        weight = new int[meetings];
        locked = new boolean[meetings];
        before = new int[meetings][];
        mostMeetings = new int[participants];
        mostInARow = new int[participants];
        rest = new int[participants];
        travel = new int[participants];
        hall = new int[meetings];
        for (int m = 0; m < meetings; m++) {
            var meeting = problem.meetings().get(m);
            attendees[m] =
                    meeting.participants().stream().mapToInt(Integer::intValue).toArray();
            var slotSet = problem.possibleSlots(meeting);
            choices[m] = slotSet.slots().toArray();
            for (int word = 0; word < words; word++) {
                possible[m][word] = slotSet.word(word);
            }
            pool[m] = meeting.pool();
            hall[m] = problem.pools().get(pool[m]).hall();
            weight[m] = meeting.weight();
            locked[m] = meeting.locked();
            if (!locked[m]) {
                System.arraycopy(possible[m], 0, movable, m * words, words);
            }
            before[m] = meeting.after().stream().mapToInt(Integer::intValue).toArray();
        }
        later = reversed(before, meetings);
        attendeesInRow = Arrays.stream(attendees).flatMapToInt(Arrays::stream).toArray();
        firstAttendee = new int[meetings + 1];
        for (int m = 0; m < meetings; m++) {
            firstAttendee[m + 1] = firstAttendee[m] + attendees[m].length;
        }
        meetingsOf = reversed(attendees, participants);
        tables = problem.pools().stream()
                .map(each ->
                        each.tablesBySlot().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        stretchOf = new int[slots];
        continues = new long[words];
        stretches = problem.stretches().size();
        layStretches(problem);
        fairness = problem.fairness();
        goal = problem.goal();
        totalWeight = problem.weight();
        for (int p = 0; p < participants; p++) {
            var participant = problem.participants().get(p);
            mostMeetings[p] = participant.mostMeetings();
            mostInARow[p] = participant.mostInARow();
            rest[p] = participant.rest();
            travel[p] = hasSeveralHalls(p) ? participant.travel() : 0;
        }
        target = IntStream.range(0, participants).map(problem::targetOf).toArray();
        targets = Math.toIntExact(problem.targets());
        perMissing = totalWeight + 1;
        anyTired = !IntStream.range(0, participants).allMatch(this::isTireless);
        anyTravel = Arrays.stream(travel).anyMatch(slotsBetween -> slotsBetween > 0);
    }

    private boolean hasSeveralHalls(int participant) {
        return Arrays.stream(meetingsOf[participant])
                        .map(meeting -> hall[meeting])
                        .filter(number -> number != TablePool.NO_HALL)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether one has to go from one meeting to the other. */
    boolean areApart(int meeting, int other) {
        return hall[meeting] != hall[other] && hall[meeting] != TablePool.NO_HALL && hall[other] != TablePool.NO_HALL;
    }

    /** Whether a participant never has so many meetings that it would need a rest. */
    boolean isTireless(int participant) {
        return meetingsOf[participant].length <= mostInARow[participant];
    }

    /** Whether a slot follows another one of the same stretch. */
    boolean continues(int slot) {
        return (continues[slot >> 6] >> slot & 1) != 0;
    }

    /** Whether a participant may have all its meetings. */
    boolean isUnlimited(int participant) {
        return meetingsOf[participant].length <= mostMeetings[participant];
    }

    private void layStretches(TimetablingProblem problem) {
        int slot = 0;
        for (int stretch = 0; stretch < stretches; stretch++) {
            for (int i = 0; i < problem.stretches().get(stretch); i++, slot++) {
                stretchOf[slot] = stretch;
                if (i > 0) {
                    continues[slot >> 6] |= 1L << slot;
                }
            }
        }
    }

    /** For lists of numbers below {@code count}: who names whom, the other way round. */
    private static int[][] reversed(int[][] lists, int count) {
        var sizes = new int[count];
        for (var list : lists) {
            for (int each : list) {
                sizes[each]++;
            }
        }
        var result = new int[count][];
        for (int i = 0; i < count; i++) {
            result[i] = new int[sizes[i]];
        }
        for (int i = lists.length - 1; i >= 0; i--) {
            for (int each : lists[i]) {
                result[each][--sizes[each]] = i;
            }
        }
        return result;
    }

    boolean allows(int meeting, int slot) {
        return (possible[meeting][slot >> 6] >> slot & 1) != 0;
    }

    /** Whether a meeting may go to a slot from where it stands. */
    boolean mayMove(int meeting, int slot) {
        return (movable[meeting * words + (slot >> 6)] >> slot & 1) != 0;
    }
}
