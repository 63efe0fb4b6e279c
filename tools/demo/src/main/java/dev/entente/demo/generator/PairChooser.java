package dev.entente.demo.generator;

import dev.entente.demo.generator.PlannedParticipant.Part;
import dev.entente.demo.scenario.MeetingKind;
import dev.entente.demo.scenario.ScenarioFault;
import dev.entente.demo.scenario.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Hands out pairs of participants, each pair once. Prefers those who have few meetings yet for how sociable they are,
 * so that everybody gets some and nobody gets all; guests from beyond Europe are a little more sought after.
 */
final class PairChooser {

    private static final double GUEST_BONUS = 0.4;

    private final Random random;
    private final double[] sociability;
    private final List<Pair> open = new ArrayList<>();

    PairChooser(List<PlannedParticipant> participants, Random random) {
        this.random = random;
        this.sociability = participants.stream()
                .mapToDouble(participant -> 0.75 + random.nextDouble() / 2)
                .toArray();
        for (var one : participants) {
            for (var other : participants.subList(one.number() + 1, participants.size())) {
                if (mayMeet(one, other)) {
                    open.add(new Pair(one, other));
                }
            }
        }
    }

    private static boolean mayMeet(PlannedParticipant one, PlannedParticipant other) {
        return one.part().isApproved()
                && other.part().isApproved()
                && (one.side() == Side.EUROPE || other.side() == Side.EUROPE)
                // one account never acts for both sides of a meeting
                && !one.account().equals(other.account());
    }

    /** @param load meetings each participant has so far, by its number; counted up for the chosen pair */
    Pair take(Predicate<Pair> eligible, int[] load) {
        Pair best = null;
        double bestScore = Double.MAX_VALUE;
        for (var pair : open) {
            if (eligible.test(pair)) {
                var score = score(pair, load);
                if (score < bestScore) {
                    best = pair;
                    bestScore = score;
                }
            }
        }
        if (best == null) {
            throw new ScenarioFault("No pair of participants is left for another meeting: plan fewer meetings");
        }
        open.remove(best);
        load[best.one().number()]++;
        load[best.other().number()]++;
        return best;
    }

    private double score(Pair pair, int[] load) {
        var one = pair.one().number();
        var other = pair.other().number();
        return load[one] / sociability[one]
                + load[other] / sociability[other]
                + random.nextDouble()
                - (pair.one().side() == pair.other().side() ? 0 : GUEST_BONUS);
    }

    record Pair(PlannedParticipant one, PlannedParticipant other) {

        MeetingKind kind() {
            return MeetingKind.of(
                    one.organisation().kind(), other.organisation().kind());
        }

        boolean bothAre(Part part) {
            return one.part() == part && other.part() == part;
        }

        boolean involves(PlannedParticipant participant) {
            return one.equals(participant) || other.equals(participant);
        }

        PlannedParticipant otherThan(PlannedParticipant participant) {
            return one.equals(participant) ? other : one;
        }
    }
}
