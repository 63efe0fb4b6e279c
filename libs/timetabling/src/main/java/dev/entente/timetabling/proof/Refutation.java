package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.function.BooleanSupplier;

/**
 * A claim about an event as a formula that nothing satisfies if the claim is right, for people who trust nobody: one
 * engine, asked one question without assumptions, whose every step is told. Beside the race, not in it: the engine there
 * answers many questions, of which none alone has a derivation.
 */
public final class Refutation {
    /** As many breaks as the race's prover counts. */
    private static final int MOST_BREAKS = 48;

    private final Formula formula = new Formula();
    private final BreakQuestion question;
    private int[] counterexample = new int[0];

    public Refutation(TimetablingProblem problem, Claim claim) {
        this.question = switch (claim) {
            case Claim.FewerBreaks fewer -> fewerBreaks(problem, formula, fewer);
            case Claim.AnyTimetable any -> new BreakQuestion(problem, formula, MOST_BREAKS, 0, 0);
        };
    }

    private static BreakQuestion fewerBreaks(TimetablingProblem problem, Clauses clauses, Claim.FewerBreaks claim) {
        var question = new BreakQuestion(
                problem, clauses, claim.most(), Math.toIntExact(claim.missing()), claim.missingMeetings());
        demand(clauses, question.atMost(claim.most()));
        demand(clauses, question.missingAtMost(claim.missing()));
        demand(clauses, question.missingMeetingsAtMost(claim.missingMeetings()));
        return question;
    }

    private static void demand(Clauses clauses, int literal) {
        if (literal != 0) {
            clauses.add(literal);
        }
    }

    public Formula formula() {
        return formula;
    }

    /**
     * @param stop asked often; true ends it without an answer
     * @return NO when the claim is right and its derivation was told to the end; YES when {@link #counterexample} shows
     *     that it is wrong
     */
    public Answer attempt(BooleanSupplier stop, Derivation derivation) {
        var engine = SatEngine.telling(derivation);
        formula.giveTo(engine);
        var answer = Answer.NOT_YET;
        while (answer == Answer.NOT_YET && !stop.getAsBoolean()) {
            answer = engine.solve(Integer.MAX_VALUE, stop);
        }
        if (answer == Answer.YES) {
            counterexample = question.timetable(engine::holds);
        }
        return answer;
    }

    /** The slot of each meeting in a timetable that the claim says there is not. */
    public int[] counterexample() {
        return counterexample.clone();
    }

    /**
     * Whether the clauses, when they allow as much as the claim would, let this timetable be. A formula that no timetable
     * satisfies would prove anything; this is how it is seen not to be one.
     */
    public static boolean admits(TimetablingProblem problem, Timetable timetable, Claim.FewerBreaks allowed) {
        var engine = new SatEngine();
        var question = fewerBreaks(problem, engine, allowed);
        for (int meeting = 0; meeting < timetable.meetings(); meeting++) {
            int slot = timetable.slotOf(meeting);
            if (slot != Timetable.NOWHERE) {
                int placed = question.placedAt(meeting, slot);
                if (placed == 0) {
                    return false;
                }
                engine.add(placed);
            }
        }
        return engine.solve(Integer.MAX_VALUE, () -> false) == Answer.YES;
    }
}
