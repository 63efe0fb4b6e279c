package dev.entente.timetabling.proof;

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
public final class Inquiry implements AutoCloseable {
    private final BreakQuestion question;
    private final Supplier<Optional<HardQuestion>> asHardOne;
    private final ProofMemory.Share share;
    /** until the question is known to be hard */
    private @Nullable SatEngine engine;

    private @Nullable HardQuestion hard;
    private boolean mayTakeLong;

    private Inquiry(
            ProofMemory.Share share,
            SatEngine engine,
            BreakQuestion question,
            boolean mayTakeLong,
            Supplier<Optional<HardQuestion>> asHardOne) {
        this.engine = engine;
        this.question = question;
        this.share = share;
        this.mayTakeLong = mayTakeLong;
        this.asHardOne = asHardOne;
    }

    /**
     * Empty when the question is too long, takes more memory than is left, or nobody waits for an answer any more.
     *
     * @param mayTakeLong whether a question that takes more conflicts than it is allowed is a hard one, which may take as long
     *     as it needs; else it ends there
     * @param seed which way is tried where it takes long
     */
    public static Optional<Inquiry> of(
            ProofMemory memory, boolean mayTakeLong, long seed, Wording<BreakQuestion> wording) {
        var engine = new SatEngine();
        return memory.put(
                wording,
                SatEngine.MOST_CLAUSES,
                SatEngine.BYTES_PER_CLAUSE,
                engine,
                (share, question) -> new Inquiry(
                        share, engine, question, mayTakeLong, () -> HardQuestion.of(memory, seed, wording)));
    }

    /** What can be assumed; the literals are the same for both engines, for variables are numbered as they come. */
    public BreakQuestion question() {
        return question;
    }

    /** Whether a question turned out to be hard, so that all later ones are. */
    public boolean isHard() {
        return hard != null;
    }

    /** Asks whether there is a timetable for which these literals hold. */
    public Answer ask(int conflicts, BooleanSupplier stop, int... assumed) {
        if (engine == null) {
            return askHard(stop, assumed);
        }
        var answer = engine.solve(conflicts, stop, assumed);
        if (answer != Answer.NOT_YET || !mayTakeLong || stop.getAsBoolean()) {
            return answer;
        }
        hard = asHardOne.get().orElse(null);
        if (hard == null) {
            mayTakeLong = false;
            return engine.solve(conflicts, stop, assumed);
        }
        engine = null;
        share.close();
        return askHard(stop, assumed);
    }

    /**
     * Asks for the fewest breaks of timetables for which these literals hold. Only a hard question can be asked like that.
     *
     * @return YES when {@link #timetable()} has them; {@link #fewest()} says what is known in any case
     */
    public Answer askForFewest(BooleanSupplier stop, int... assumed) {
        return hard().askForFewest(stop, assumed);
    }

    /** No timetable has fewer breaks, of those that were asked for the fewest. */
    public int fewest() {
        return hard().fewest();
    }

    private HardQuestion hard() {
        return Objects.requireNonNull(hard);
    }

    private Answer askHard(BooleanSupplier stop, int... assumed) {
        return hard().ask(stop, assumed);
    }

    /** The slot of each meeting in the timetable that was found last. */
    public int[] timetable() {
        return engine == null ? hard().timetable() : question.timetable(engine::holds);
    }

    /** Makes room for others' questions. */
    @Override
    public void close() {
        engine = null;
        share.close();
        if (hard != null) {
            hard.close();
        }
    }
}
