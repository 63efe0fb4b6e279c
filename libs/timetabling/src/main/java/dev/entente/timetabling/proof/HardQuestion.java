package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A {@link BreakQuestion} for {@link CpSat}, which tries another way each time that it is asked. */
public final class HardQuestion {
    /** Beyond, the question takes more memory than an answer is worth: a gigabyte, half of it outside of the heap. */
    private static final int MOST_CLAUSES = 1_000_000;

    private final Formula formula;
    private final BreakQuestion question;
    private long seed;
    private @Nullable CpSat engine;

    private HardQuestion(Formula formula, BreakQuestion question, long seed) {
        this.formula = formula;
        this.question = question;
        this.seed = seed;
    }

    /**
     * The question, where there is somebody to ask and it is not too long.
     *
     * @param seed which way is tried first
     * @param most the largest number of breaks that will be asked for
     * @param mostMissing the largest weight that will be asked for to be missing at most
     * @param mostMissingMeetings likewise of meetings missing to targets
     */
    public static Optional<HardQuestion> of(
            TimetablingProblem problem, long seed, int most, int mostMissing, int mostMissingMeetings) {
        if (!canBeAsked()) {
            return Optional.empty();
        }
        var formula = new Formula(MOST_CLAUSES);
        try {
            var question = new BreakQuestion(problem, formula, most, mostMissing, mostMissingMeetings);
            return Optional.of(new HardQuestion(formula, question, seed));
        } catch (Formula.TooLong tooLong) {
            return Optional.empty();
        }
    }

    /** Whether there is somebody to ask. */
    public static boolean canBeAsked() {
        return CpSat.isThere();
    }

    /** What can be assumed. */
    public BreakQuestion question() {
        return question;
    }

    /** Asks, as long as it takes, whether there is a timetable for which these literals hold. */
    public Answer ask(BooleanSupplier stop, int... assumed) {
        engine = new CpSat(Math.floorMod(seed++, Integer.MAX_VALUE));
        return engine.solve(formula, stop, assumed);
    }

    /** The slot of each meeting in the timetable that was found last. */
    public int[] timetable() {
        if (engine == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return question.timetable(engine::holds);
    }
}
