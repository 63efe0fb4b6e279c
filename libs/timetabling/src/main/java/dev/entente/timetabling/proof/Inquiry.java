package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.Objects;
import java.util.Optional;
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

    private final BreakQuestion question;
    private final Supplier<Optional<HardQuestion>> asHardOne;
    /** until the question is known to be hard */
    private @Nullable SatEngine engine;

    private @Nullable HardQuestion hard;
    private boolean mayTakeLong;

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
        var first = new SatEngine();
        this.engine = first;
        this.question = new BreakQuestion(problem, first, most, mostMissing, mostMissingMeetings);
        this.mayTakeLong = mayTakeLong;
        this.asHardOne = () -> HardQuestion.of(problem, seed, most, mostMissing, mostMissingMeetings);
    }

    /** What can be assumed; the literals are the same for both engines, for variables are numbered as they come. */
    public BreakQuestion question() {
        return question;
    }

    /** Asks whether there is a timetable for which these literals hold. */
    public Answer ask(int conflicts, BooleanSupplier stop, int... assumed) {
        if (engine == null) {
            return askHard(stop, assumed);
        }
        var answer = engine.solve(mayTakeLong ? Math.min(conflicts, HARD) : conflicts, stop, assumed);
        if (answer != Answer.NOT_YET || !mayTakeLong || stop.getAsBoolean()) {
            return answer;
        }
        hard = asHardOne.get().orElse(null);
        if (hard == null) {
            mayTakeLong = false;
            return engine.solve(conflicts, stop, assumed);
        }
        engine = null;
        return askHard(stop, assumed);
    }

    private Answer askHard(BooleanSupplier stop, int... assumed) {
        return Objects.requireNonNull(hard).ask(stop, assumed);
    }

    /** The slot of each meeting in the timetable that was found last. */
    public int[] timetable() {
        return engine == null ? Objects.requireNonNull(hard).timetable() : question.timetable(engine::holds);
    }
}
