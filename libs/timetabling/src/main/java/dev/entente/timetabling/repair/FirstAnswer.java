package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer within milliseconds: the hit meetings alone to free slots, exactly; for those that find none, others move,
 * as few as possible; then what can be proven about it.
 */
final class FirstAnswer {
    /** So many meetings that share participants are placed at once, exactly; of more, one group after the other. */
    private static final int TOGETHER = 8;

    private static final int LOOKS_AT_FREE_SLOTS = 1_500;
    private static final int LOOKS_FOR_ROOM = 400;
    private static final int LOOKS_FOR_MORE_ROOM = 1_000;
    private static final int LOOKS_IN_ALL = 6_000;
    private static final int LOOKS_FOR_A_PROOF = 2_000;
    private static final int MOST_TO_PROVE = 12;

    private final Arrangement arrangement;
    private final Price price;
    private final Room room;
    private final Amendment amendment;
    private long missingAtLeast;
    private int looksLeft;

    FirstAnswer(Arrangement arrangement, Price price, Amendment amendment) {
        this.arrangement = arrangement;
        this.price = price;
        this.room = new Room(arrangement, amendment.chose());
        this.amendment = amendment;
        this.looksLeft = LOOKS_IN_ALL + 100 * amendment.hit().size();
    }

    /** Places what can be placed, and says what no repair can better. */
    Bounds find() {
        var placeable =
                amendment.hit().stream().filter(meeting -> hasOpenSlot(meeting)).toList();
        for (var group : groups(placeable)) {
            placeTogether(group);
        }
        missingAtLeast = room.missingAtLeast(amendment.hit());
        for (var meeting : heaviestFirst(placeable)) {
            if (arrangement.missingWeight() > missingAtLeast && !meeting.isPlaced()) {
                makeRoomFor(meeting);
            }
        }
        return new Bounds(missingAtLeast, movedAtLeast());
    }

    private boolean hasOpenSlot(StandingMeeting meeting) {
        for (int slot = arrangement.now(); slot < arrangement.stretches.slots; slot++) {
            if (arrangement.isOpen(meeting, slot)) {
                return true;
            }
        }
        return false;
    }

    /** Meetings with a participant in common, directly or by others, belong together. */
    private static Collection<List<StandingMeeting>> groups(List<StandingMeeting> meetings) {
        Map<Integer, Integer> leaderOf = new HashMap<>();
        for (var meeting : meetings) {
            int first = leader(leaderOf, meeting.participants[0]);
            for (int participant : meeting.participants) {
                leaderOf.put(leader(leaderOf, participant), first);
            }
        }
        Map<Integer, List<StandingMeeting>> groups = new LinkedHashMap<>();
        for (var meeting : meetings) {
            groups.computeIfAbsent(leader(leaderOf, meeting.participants[0]), leader -> new ArrayList<>())
                    .add(meeting);
        }
        return groups.values();
    }

    private static int leader(Map<Integer, Integer> leaderOf, int participant) {
        int leader = participant;
        while (leaderOf.getOrDefault(leader, leader) != leader) {
            leader = leaderOf.getOrDefault(leader, leader);
        }
        return leader;
    }

    private void placeTogether(List<StandingMeeting> group) {
        for (int begin = 0; begin < group.size(); begin += TOGETHER) {
            var some = group.subList(begin, Math.min(group.size(), begin + TOGETHER));
            new Rearrangement(arrangement, price, 0, LOOKS_AT_FREE_SLOTS).improve(some);
        }
    }

    private static List<StandingMeeting> heaviestFirst(List<StandingMeeting> meetings) {
        return meetings.stream()
                .sorted(Comparator.comparingInt((StandingMeeting meeting) -> meeting.weight)
                        .reversed()
                        .thenComparingInt(meeting -> meeting.number))
                .toList();
    }

    private void makeRoomFor(StandingMeeting meeting) {
        if (!pushOut(meeting, 1, LOOKS_FOR_ROOM)
                && !pushOut(meeting, 2, LOOKS_FOR_MORE_ROOM)
                && !new KempeSwap(arrangement, price).bringIn(meeting)) {
            pushOut(meeting, 3, LOOKS_FOR_MORE_ROOM);
        }
    }

    private boolean pushOut(StandingMeeting meeting, int others, int looks) {
        if (looksLeft <= 0) {
            return false;
        }
        var search = new Rearrangement(arrangement, price, others, Math.min(looks, looksLeft));
        boolean found = search.improve(List.of(meeting));
        looksLeft -= search.looks();
        return found;
    }

    /** Zero when nothing is known. */
    private int movedAtLeast() {
        if (arrangement.missingWeight() > missingAtLeast) {
            return 0;
        }
        int least = displacedAtLeastMoved();
        boolean provable = amendment.hit().size() <= MOST_TO_PROVE && !amendment.chose();
        return arrangement.moved() > least && provable ? proveFewest(least) : least;
    }

    /**
     * Who cannot stay moves or has no place; of the latter there are not more than the missing weight allows. When others
     * might have been chosen to leave a slot, these might weigh less.
     */
    private int displacedAtLeastMoved() {
        var weights = amendment.hit().stream()
                .filter(meeting -> meeting.publishedSlot != StandingMeeting.NOWHERE)
                .mapToInt(meeting -> amendment.chose() ? 1 : meeting.weight)
                .sorted()
                .toArray();
        long left = missingAtLeast;
        int without = 0;
        while (without < weights.length && weights[without] <= left) {
            left -= weights[without++];
        }
        return weights.length - without;
    }

    /** Looks at all repairs in which fewer of the others move. */
    private int proveFewest(int least) {
        var incumbent = new Snapshot(arrangement);
        long cost = Price.MOVES_ALONE.of(arrangement);
        int others = arrangement.moved() - least - 1;
        var hit = new HashSet<>(amendment.hit());
        if (!putBack(hit)) {
            incumbent.restore();
            return least;
        }
        var search = new Rearrangement(arrangement, Price.MOVES_ALONE, others, LOOKS_FOR_A_PROOF);
        if (!search.improve(amendment.hit(), cost)) {
            incumbent.restore();
        }
        return search.isComplete() ? arrangement.moved() : least;
    }

    /** Everybody but the hit stands where it was published again. */
    private boolean putBack(Collection<StandingMeeting> hit) {
        var others = new ArrayList<StandingMeeting>();
        for (var meeting : arrangement.touched()) {
            boolean elsewhere = meeting.isPlaced() && meeting.slot != meeting.publishedSlot;
            if ((hit.contains(meeting) && meeting.isPlaced()) || elsewhere) {
                arrangement.remove(meeting);
            }
            if (elsewhere && !hit.contains(meeting)) {
                others.add(meeting);
            }
        }
        for (var meeting : others) {
            if (!arrangement.canTake(meeting, meeting.publishedSlot)) {
                return false;
            }
            arrangement.place(meeting, meeting.publishedSlot);
        }
        return true;
    }
}
