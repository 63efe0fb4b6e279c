package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Goes on where the first answer ended: takes a few meetings of the neighbourhood out and places them anew, exactly, with
 * others pushed out where that is worth its price. Each step leaves everything as it was, or better.
 */
final class Improvement {
    private static final int LOOKS = 600;
    private static final int MOST_TAKEN_OUT = 3;
    private static final int TRIES_FOR_A_BREAK = 8;
    private static final int MOST_PUSHED_OUT = 3;

    private final Arrangement arrangement;
    private final Price price;
    private final boolean movesForBreaks;
    private final Bounds bounds;
    private final SplittableRandom random;

    private List<StandingMeeting> missing = List.of();
    private List<StandingMeeting> replaced = List.of();
    private List<Integer> concerned = List.of();

    Improvement(Arrangement arrangement, Priorities priorities, Bounds bounds, long seed) {
        this.arrangement = arrangement;
        this.price = priorities.price();
        this.movesForBreaks = priorities.breaksPerMove() < Double.POSITIVE_INFINITY;
        this.bounds = bounds;
        this.random = new SplittableRandom(seed);
        lookAround();
    }

    /** Whether nothing is left that could become better. */
    boolean isAtTheEnd() {
        return bounds.proveFewestMoved(arrangement)
                && concerned.stream()
                        .allMatch(participant -> arrangement.day(participant).breaks() == 0);
    }

    /** Tries one thing; says whether the repair is better now. */
    boolean step() {
        boolean bringsIn = !missing.isEmpty() && random.nextBoolean();
        boolean better = bringsIn ? bringIn() : placeAnew();
        if (better) {
            lookAround();
        }
        return better;
    }

    private boolean bringIn() {
        var meeting = any(missing);
        if (random.nextInt(4) == 0) {
            return new KempeSwap(arrangement, price).bringIn(meeting);
        }
        var together = new ArrayList<StandingMeeting>();
        together.add(meeting);
        takeAlso(random.nextInt(3), replaced, together);
        return rearrange(together);
    }

    private boolean placeAnew() {
        if (concerned.isEmpty()) {
            return false;
        }
        var together = new ArrayList<StandingMeeting>();
        int participant = somebodyInterrupted();
        var own = arrangement.day(participant).meetings.stream()
                .filter(meeting -> meeting.isPlaced() && arrangement.isMovable(meeting))
                .filter(meeting -> movesForBreaks || meeting.slot != meeting.publishedSlot)
                .toList();
        takeAlso(1 + random.nextInt(MOST_TAKEN_OUT), own, together);
        takeAlso(random.nextInt(3), replaced, together);
        return !together.isEmpty() && rearrange(together);
    }

    /** Nearly always somebody who has a break. */
    private int somebodyInterrupted() {
        int participant = any(concerned);
        for (int i = 0; i < TRIES_FOR_A_BREAK && arrangement.day(participant).breaks() == 0; i++) {
            participant = any(concerned);
        }
        return participant;
    }

    private boolean rearrange(List<StandingMeeting> together) {
        return new Rearrangement(arrangement, price, random.nextInt(MOST_PUSHED_OUT + 1), LOOKS).improve(together);
    }

    private void takeAlso(int count, List<StandingMeeting> from, List<StandingMeeting> together) {
        for (int i = 0; i < count && !from.isEmpty(); i++) {
            var one = any(from);
            if (!together.contains(one)) {
                together.add(one);
            }
        }
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    /** What the change touched; when meetings may move for breaks, also the days of those whom these people meet. */
    private void lookAround() {
        var inTouch = arrangement.touched().stream()
                .filter(meeting -> !meeting.cancelled && meeting.slot != meeting.publishedSlot)
                .toList();
        missing = inTouch.stream()
                .filter(meeting -> meeting.expected && !meeting.isPlaced() && mayBePlaced(meeting))
                .toList();
        replaced = inTouch.stream()
                .filter(meeting -> meeting.isPlaced() && arrangement.isMovable(meeting))
                .toList();
        var around = new TreeSet<Integer>();
        for (var meeting : inTouch) {
            for (int participant : meeting.participants) {
                around.add(participant);
                if (movesForBreaks) {
                    addPartners(participant, around);
                }
            }
        }
        concerned = List.copyOf(around);
    }

    private boolean mayBePlaced(StandingMeeting meeting) {
        for (int slot = arrangement.now(); slot < arrangement.stretches.slots; slot++) {
            if (arrangement.isOpen(meeting, slot)) {
                return true;
            }
        }
        return false;
    }

    private void addPartners(int participant, Set<Integer> around) {
        for (var meeting : arrangement.day(participant).meetings) {
            for (int partner : meeting.participants) {
                around.add(partner);
            }
        }
    }
}
