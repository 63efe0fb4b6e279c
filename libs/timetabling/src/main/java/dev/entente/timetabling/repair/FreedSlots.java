package dev.entente.timetabling.repair;

import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Meetings that have no place and wait for one: they take what a change frees, and nothing moves for them. */
final class FreedSlots {
    private final Arrangement arrangement;
    private final SortedSet<StandingMeeting> waiting =
            new TreeSet<>(Comparator.comparingInt((StandingMeeting meeting) -> -meeting.weight)
                    .thenComparingInt(m -> m.number));

    FreedSlots(Arrangement arrangement) {
        this.arrangement = arrangement;
        arrangement.meetings().forEach(this::note);
    }

    /** After a change is published. */
    void note(StandingMeeting meeting) {
        if (meeting.isPlaced() || meeting.cancelled) {
            waiting.remove(meeting);
        } else {
            waiting.add(meeting);
        }
    }

    /**
     * The heaviest come first.
     *
     * @param besides slots that are freed beside those that meetings have left
     */
    void fill(Set<Integer> besides) {
        var freed = new TreeSet<>(besides);
        for (var meeting : arrangement.touched()) {
            boolean left = meeting.publishedSlot >= arrangement.now() && meeting.slot != meeting.publishedSlot;
            if (left) {
                freed.add(meeting.publishedSlot);
            }
        }
        int[] slots = freed.stream().mapToInt(Integer::intValue).toArray();
        for (var meeting : waiting) {
            if (!meeting.isPlaced() && !meeting.cancelled) {
                enter(meeting, slots);
            }
        }
    }

    private void enter(StandingMeeting meeting, int[] slots) {
        int best = StandingMeeting.NOWHERE;
        int fewest = Integer.MAX_VALUE;
        for (int slot : slots) {
            if (arrangement.canTake(meeting, slot)) {
                int breaks = arrangement.moreBreaksWith(meeting, slot);
                if (breaks < fewest) {
                    fewest = breaks;
                    best = slot;
                }
            }
        }
        if (best != StandingMeeting.NOWHERE) {
            arrangement.place(meeting, best);
            meeting.expected = true;
        }
    }
}
