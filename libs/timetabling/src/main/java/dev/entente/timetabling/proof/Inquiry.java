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
 * answer it. Who asks may then want to ask another way, so the one that turned out hard is left without an answer.
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

    /** What all questions are since one of them turned out to be hard. */
    public Optional<HardQuestion> hardOne() {
        return Optional.ofNullable(hard);
    }

    /** Whether a question that takes too long becomes a hard one, as far as is known: the first that does may show that none can be. */
    public boolean mayTurnHard() {
        return mayTakeLong && hard == null;
    }

    /**
     * Asks whether there is a timetable for which these literals hold.
     *
     * @param conflicts after how many it ends without an answer, and, where it may take long, is a hard one from then on
     */
    public Answer ask(int conflicts, BooleanSupplier stop, int... assumed) {
        if (engine == null) {
            return hard().ask(stop, assumed);
        }
        var answer = engine.solve(conflicts, stop, assumed);
        if (answer != Answer.NOT_YET || !mayTakeLong || stop.getAsBoolean()) {
            return answer;
        }
        hard = asHardOne.get().orElse(null);
        if (hard == null) {
            mayTakeLong = false;
        } else {
            engine = null;
            share.close();
        }
        return answer;
    }

    private HardQuestion hard() {
        return Objects.requireNonNull(hard);
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
