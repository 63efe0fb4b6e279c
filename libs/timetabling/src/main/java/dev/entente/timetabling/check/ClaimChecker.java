package dev.entente.timetabling.check;

import dev.entente.timetabling.check.TimetableChecker.Finding;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.model.WorstOff;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Holds what a certificate claims against what its timetable really is, and against itself. */
final class ClaimChecker {
    private final TimetablingProblem problem;
    private final Certificate claimed;
    private final Finding found;
    private final List<String> violations = new ArrayList<>();

    ClaimChecker(TimetablingProblem problem, Certificate claimed, Finding found) {
        this.problem = problem;
        this.claimed = claimed;
        this.found = found;
    }

    List<String> violations() {
        compare("requested", claimed.requested(), problem.meetings().size());
        compare("placed", claimed.placed(), found.placed());
        compare("placed weight", claimed.placedWeight(), found.placedWeight());
        compare("breaks", claimed.breaks(), found.breaks());
        compare("fairness", claimed.fairness(), found.fairness());
        compare("idle slots", claimed.idleSlots(), found.idleSlots());
        checkTargets(claimed.targets());
        checkWorstOff(claimed.worstOff());
        if (found.placedWeight() > claimed.placedBound()) {
            violations.add("the result claims that no more than weight " + claimed.placedBound()
                    + " can be placed, but places " + found.placedWeight());
        }
        if (claimed.placedBound() > problem.weight()) {
            violations.add("the result claims a bound of weight " + claimed.placedBound() + ", but all meetings weigh "
                    + problem.weight());
        }
        if (meetsBounds() && found.breaks() < claimed.lowerBound()) {
            violations.add("the result claims that there must be " + claimed.lowerBound() + " breaks, but has "
                    + found.breaks());
        }
        checkStatus(claimed.status());
        return violations;
    }

    private boolean meetsBounds() {
        return found.missing() == claimed.targets().missingBound() && found.placedWeight() == claimed.placedBound();
    }

    private void checkTargets(Targets targets) {
        compare("meetings missing to targets", targets.missing(), found.missing());
        compare(
                "participants with a target",
                targets.participants(),
                IntStream.range(0, problem.participantCount())
                        .filter(participant -> problem.targetOf(participant) > 0)
                        .count());
        compare(
                "targets met",
                targets.met(),
                targets.participants() - targets.shortfalls().size());
        if (found.missing() < targets.missingBound()) {
            violations.add("the result claims that at least " + targets.missingBound()
                    + " meetings are missing to the targets, but misses " + found.missing());
        }
        targets.shortfalls().forEach(this::checkShortfall);
    }

    private void checkShortfall(Targets.Shortfall shortfall) {
        int number = shortfall.participant();
        boolean known = number >= 0 && number < problem.participantCount();
        if (!known || problem.targetOf(number) != shortfall.target() || shortfall.missing() < 1) {
            violations.add("the result claims that participant " + (number + 1) + " has " + shortfall.meetings()
                    + " of " + shortfall.target() + " meetings, which is nobody's shortfall");
        }
    }

    /** Who is named as worst off must have as many breaks as anybody has, and all must be named, or as many as are named at most. */
    private void checkWorstOff(List<WorstOff> worstOff) {
        int most = found.breaksOf().stream().mapToInt(Integer::intValue).max().orElse(0);
        long have = most == 0
                ? 0
                : found.breaksOf().stream().filter(own -> own == most).count();
        compare(
                "participants who are worst off",
                worstOff.stream().map(WorstOff::participant).distinct().count(),
                Math.min(have, Certificate.WORST_OFF_NAMED));
        for (var each : worstOff) {
            int number = each.participant();
            boolean known = number >= 0 && number < found.breaksOf().size();
            int own = known ? found.breaksOf().get(number) : 0;
            if (own != most || each.breaks() != own || each.breaksAlone() > own) {
                violations.add("the result claims that participant " + (number + 1) + " is worst off with "
                        + each.breaks() + " breaks, " + each.breaksAlone() + " of them alone, but it has " + own
                        + ", and somebody has " + most);
            }
        }
    }

    private void checkStatus(Status status) {
        boolean all = found.placed() == problem.meetings().size();
        boolean some = status == Status.OPTIMAL || status == Status.FEASIBLE;
        if (some && problem.goal() == Goal.PLACE_ALL && !all) {
            violations.add("the result claims to be " + status + ", but leaves "
                    + (problem.meetings().size() - found.placed()) + " meetings out that may not be chosen");
        }
        if (status == Status.OPTIMAL && (!meetsBounds() || found.breaks() != claimed.lowerBound())) {
            violations.add("the result claims to be OPTIMAL, but its bounds leave room for better ones");
        }
        if (status == Status.INFEASIBLE && all && found.isValid()) {
            violations.add("the result claims that there is no timetable, but is one");
        }
    }

    private void compare(String what, long claim, long fact) {
        if (claim != fact) {
            violations.add("the result claims " + what + " " + claim + ", but it is " + fact);
        }
    }
}
