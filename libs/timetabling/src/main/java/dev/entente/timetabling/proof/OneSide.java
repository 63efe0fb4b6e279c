package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Of a two-sided event, such as one of buyers and sellers, one side: participants among whom every meeting has exactly one, so
 * that whoever counts them counts meetings. Some events are two-sided but for a few meetings; these are counted for one of
 * their two participants, too, who then is counted for some of its meetings only.
 */
final class OneSide {
    /** Where fewer of the meetings are those of somebody who is counted for all it has, there are no sides to speak of. */
    private static final double TWO_SIDED = 0.75;

    private final TimetablingProblem problem;
    /** participant → its meetings */
    private final List<List<Integer>> meetingsOf;
    /** participant → those that it is counted for */
    private final List<List<Integer>> countedFor;

    private OneSide(TimetablingProblem problem, Placement placement) {
        this.problem = problem;
        this.meetingsOf = IntStream.range(0, problem.participantCount())
                .mapToObj(placement::meetingsOf)
                .toList();
        this.countedFor = meetingsOf.stream()
                .map(own -> (List<Integer>) new ArrayList<Integer>())
                .toList();
    }

    /** Empty where the event is not two-sided; every meeting is one of two participants. */
    static Optional<OneSide> of(TimetablingProblem problem, Placement placement) {
        var side = new OneSide(problem, placement);
        if (!side.countSmaller()) {
            side.countBusiest();
        }
        return side.isOfTwo() ? Optional.of(side) : Optional.empty();
    }

    /** Counts the smaller side of all who are linked by meetings; false when somebody meets its own side. */
    private boolean countSmaller() {
        var smaller = new BitSet();
        var seen = new BitSet();
        for (int first = 0; first < meetingsOf.size(); first++) {
            if (!seen.get(first)) {
                var sides = List.of(new BitSet(), new BitSet());
                if (!reach(first, sides)) {
                    return false;
                }
                sides.forEach(seen::or);
                smaller.or(sides.stream()
                        .min(Comparator.comparingInt(BitSet::cardinality))
                        .orElseThrow());
            }
        }
        smaller.stream().forEach(participant -> countedFor.get(participant).addAll(meetingsOf.get(participant)));
        return true;
    }

    /** Puts whoever is reached by meetings on the side opposite to whom it meets; false when somebody would be on both. */
    private boolean reach(int first, List<BitSet> sides) {
        var reached = new ArrayList<Integer>();
        reached.add(first);
        sides.getFirst().set(first);
        for (int next = 0; next < reached.size(); next++) {
            int participant = reached.get(next);
            int side = sides.getFirst().get(participant) ? 0 : 1;
            for (int meeting : meetingsOf.get(participant)) {
                int other = otherThan(participant, meeting);
                if (sides.get(side).get(other)) {
                    return false;
                }
                if (!sides.get(1 - side).get(other)) {
                    sides.get(1 - side).set(other);
                    reached.add(other);
                }
            }
        }
        return true;
    }

    private int otherThan(int participant, int meeting) {
        var both = problem.meetings().get(meeting).participants();
        return both.get(0) == participant ? both.get(1) : both.get(0);
    }

    /** Counts whoever has most meetings that nobody is counted for yet, of several the one with fewest in all. */
    private void countBusiest() {
        var left = new BitSet();
        left.set(0, problem.meetings().size());
        while (!left.isEmpty()) {
            int busiest = busiest(left);
            for (int meeting : meetingsOf.get(busiest)) {
                if (left.get(meeting)) {
                    countedFor.get(busiest).add(meeting);
                    left.clear(meeting);
                }
            }
        }
    }

    private int busiest(BitSet left) {
        int busiest = -1;
        long most = 0;
        for (int participant = 0; participant < meetingsOf.size(); participant++) {
            var own = meetingsOf.get(participant);
            long open = own.stream().filter(left::get).count();
            if (open > most
                    || (open > 0
                            && open == most
                            && own.size() < meetingsOf.get(busiest).size())) {
                busiest = participant;
                most = open;
            }
        }
        return busiest;
    }

    private boolean isOfTwo() {
        int counted = IntStream.range(0, meetingsOf.size())
                .filter(this::isCountedForAll)
                .map(participant -> meetingsOf.get(participant).size())
                .sum();
        return counted >= TWO_SIDED * problem.meetings().size();
    }

    /** The meetings that a participant is counted for: every meeting is one of exactly one participant's. */
    List<Integer> countedFor(int participant) {
        return countedFor.get(participant);
    }

    boolean isCountedForAll(int participant) {
        return countedFor.get(participant).size() == meetingsOf.get(participant).size();
    }
}
