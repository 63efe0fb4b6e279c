package dev.entente.timetabling.proof;

import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A {@link BreakQuestion} for {@link CpSat}, which tries another way each time that it is asked. */
public final class HardQuestion implements AutoCloseable {
    /** Beyond, the question takes more memory than an answer is worth: a gigabyte, half of it outside of the heap. */
    private static final int MOST_CLAUSES = 1_000_000;

    private static final int BYTES_PER_CLAUSE = 500;

    /** A shorter question is mostly answered by the search and the other engine while this one still reads it. */
    private static final int LONG = 200_000;

    private final ProofMemory.Share share;
    private final Formula formula;
    private final BreakQuestion question;
    private long seed;
    private @Nullable CpSat engine;

    private HardQuestion(ProofMemory.Share share, Formula formula, BreakQuestion question, long seed) {
        this.share = share;
        this.formula = formula;
        this.question = question;
        this.seed = seed;
    }

    /**
     * The question, where there is somebody to ask, memory enough, and somebody who waits for an answer.
     *
     * @param seed which way is tried first
     */
    public static Optional<HardQuestion> of(ProofMemory memory, long seed, Wording<BreakQuestion> wording) {
        if (!canBeAsked()) {
            return Optional.empty();
        }
        var formula = new Formula();
        return memory.put(
                wording,
                MOST_CLAUSES,
                BYTES_PER_CLAUSE,
                formula,
                (share, question) -> new HardQuestion(share, formula, question, seed));
    }

    /**
     * The same, where it is long: then it may be asked before the other engine has tried. A short one is not worth loading a
     * library for, so it is counted first.
     */
    public static Optional<HardQuestion> ofLong(ProofMemory memory, long seed, Wording<BreakQuestion> wording) {
        return wording.length(LONG).isPresent() ? Optional.empty() : of(memory, seed, wording);
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
        return anew().solve(formula, stop, assumed);
    }

    /**
     * Asks the same, and looks first near a timetable that comes close.
     *
     * @param slots of each of its meetings
     */
    public Answer askNear(int[] slots, BooleanSupplier stop, int... assumed) {
        return anew().solveNear(question.holding(slots), formula, stop, assumed);
    }

    /**
     * Asks for the fewest breaks of timetables for which these literals hold.
     *
     * @return YES when {@link #timetable()} has them; {@link #fewest()} says what is known in any case
     */
    public Answer askForFewest(BooleanSupplier stop, int... assumed) {
        return anew().solveForFewest(question.eachBreak(), formula, stop, assumed);
    }

    /** No timetable has fewer breaks, of those that were asked for the fewest. */
    public int fewest() {
        return engine().fewest();
    }

    private CpSat anew() {
        engine = new CpSat(Math.floorMod(seed++, Integer.MAX_VALUE));
        return engine;
    }

    /** The slot of each meeting in the timetable that was found last. */
    public int[] timetable() {
        return question.timetable(engine()::holds);
    }

    private CpSat engine() {
        if (engine == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return engine;
    }

    @Override
    public void close() {
        share.close();
    }
}
