package dev.entente.timetabling.proof;

import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A {@link BreakQuestion} for {@link CpSat}, which tries another way each time that it is asked. */
public final class HardQuestion implements AutoCloseable {
    /** Beyond, the question takes more memory than an answer is worth: a gigabyte, half of it outside of the heap. */
    private static final int MOST_CLAUSES = 1_000_000;

    private static final int BYTES_PER_CLAUSE = 500;

    private final ProofMemory.Share share;
    private final Formula formula = new Formula();
    private final BreakQuestion question;
    private long seed;
    private @Nullable CpSat engine;

    private HardQuestion(ProofMemory.Share share, long seed, Function<Clauses, BreakQuestion> asked) {
        this.share = share;
        this.question = asked.apply(formula);
        this.seed = seed;
    }

    /**
     * The question, where there is somebody to ask and memory enough.
     *
     * @param seed which way is tried first
     * @param asked adds the question's clauses, the same ones each time
     */
    public static Optional<HardQuestion> of(ProofMemory memory, long seed, Function<Clauses, BreakQuestion> asked) {
        if (!canBeAsked()) {
            return Optional.empty();
        }
        return memory.take(MOST_CLAUSES, BYTES_PER_CLAUSE, asked).map(share -> new HardQuestion(share, seed, asked));
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

    @Override
    public void close() {
        share.close();
    }
}
