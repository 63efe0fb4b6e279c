package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question after the other about one event. {@link SatEngine} keeps what it learned from one to the next, so most
 * are answered at once; when one turns out to be hard, it and all later ones are a {@link HardQuestion}, where somebody can
 * answer it.
 */
public final class Inquiry {
    /** A question that takes more conflicts than this is a hard one. */
    private static final int HARD = 6_000;

    private final SatEngine engine = new SatEngine();
    private final BreakQuestion question;
    private final boolean isImpatient;
    private final Supplier<HardQuestion> asHardOne;
    private @Nullable HardQuestion hard;

    /**
     * @param mayTakeLong whether a hard question may take as long as it needs; else each ends after the conflicts that it is
     *     allowed
     * @param seed which way is tried where it takes long
     * @param most the largest number of breaks that will be asked for
     * @param mostMissing the largest weight that will be asked for to be missing at most
     * @param mostMissingMeetings likewise of meetings missing to targets
     */
    public Inquiry(
            TimetablingProblem problem,
            boolean mayTakeLong,
            long seed,
            int most,
            int mostMissing,
            int mostMissingMeetings) {
        this.question = new BreakQuestion(problem, engine, most, mostMissing, mostMissingMeetings);
        this.isImpatient = mayTakeLong && HardQuestion.canBeAsked();
        this.asHardOne = () -> new HardQuestion(problem, seed, most, mostMissing, mostMissingMeetings);
    }

    /** What can be assumed. */
    public BreakQuestion question() {
        return question;
    }

    /** Asks whether there is a timetable for which these literals hold. */
    public Answer ask(int conflicts, BooleanSupplier stop, int... assumed) {
        if (hard == null) {
            var answer = engine.solve(isImpatient ? Math.min(conflicts, HARD) : conflicts, stop, assumed);
            if (answer != Answer.NOT_YET || !isImpatient || stop.getAsBoolean()) {
                return answer;
            }
            hard = asHardOne.get();
        }
        return hard.ask(stop, assumed);
    }

    /** The slot of each meeting in the timetable that was found last. */
    public int[] timetable() {
        return hard == null ? question.timetable(engine::holds) : hard.timetable();
    }
}
