package dev.entente.timetabling.proof;

import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.logicng.collections.LNGIntVector;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.sat.MiniSatStyleSolver;

/** LogicNG's incremental Glucose, asked in slices: what it learned in one is there in the next. */
public final class SatEngine implements Clauses {
    /** What it knows after a slice. */
    public enum Answer {
        YES,
        NO,
        NOT_YET
    }

    /** What a clause takes with all that watches it: 180 to 187 were measured with generated events of 145 to 500 participants. */
    public static final int BYTES_PER_CLAUSE = 200;

    /** Beyond, it was never seen to answer within minutes. */
    public static final int MOST_CLAUSES = 4_000_000;

    private static final int FIRST_STAGE = 1_000;

    private final SteeredGlucose solver;
    /** Who is told of the derivation; null: nobody, so that it may be asked with assumptions */
    private final @Nullable Derivation derivation;

    private int stages;
    private int leftInStage = FIRST_STAGE;

    public SatEngine() {
        this(null);
    }

    private SatEngine(@Nullable Derivation derivation) {
        this.derivation = derivation;
        this.solver = new SteeredGlucose(derivation != null);
    }

    /** An engine that tells each of its steps; once it has answered NO, they are a proof. It can assume nothing. */
    public static SatEngine telling(Derivation derivation) {
        return new SatEngine(derivation);
    }

    @Override
    public int newVariable() {
        return solver.newVar(true, true) + 1;
    }

    @Override
    public void add(int... literals) {
        solver.addClause(vector(literals), null);
    }

    /**
     * Asks whether all clauses can hold together with these literals.
     *
     * @param conflicts after how many it may stop without an answer
     * @param stop asked now and then; true ends the slice
     */
    public Answer solve(int conflicts, BooleanSupplier stop, int... assumed) {
        var assumptions = vector(assumed);
        int left = conflicts;
        while (left > 0 && !stop.getAsBoolean()) {
            int stage = Math.min(left, leftInStage);
            var answer = ask(new Slice(stage, stop), assumptions);
            if (answer != Tristate.UNDEF) {
                return answer == Tristate.TRUE ? Answer.YES : Answer.NO;
            }
            left -= stage;
            leftInStage -= stage;
            if (leftInStage == 0) {
                nextStage();
            }
        }
        return Answer.NOT_YET;
    }

    private Tristate ask(SATHandler slice, LNGIntVector assumptions) {
        if (derivation == null) {
            return solver.solve(slice, assumptions);
        }
        if (!assumptions.empty()) {
            throw new IllegalStateException("what is derived from assumptions proves nothing without them");
        }
        var answer = solver.solve(slice);
        solver.tell(derivation);
        return answer;
    }

    /** Stages grow, so that each mood gets the time that a harder question needs. */
    private void nextStage() {
        stages++;
        leftInStage = FIRST_STAGE + stages * FIRST_STAGE / 4;
        solver.changeMood();
    }

    /** Whether a variable holds in the model that was found last. */
    public boolean holds(int variable) {
        return solver.model().get(variable - 1);
    }

    /** Which of the literals that were assumed last cannot hold together with the clauses; after a NO only. */
    public List<Integer> refuted(List<Integer> assumed) {
        var conflict = solver.conflict();
        var found = new HashSet<Integer>();
        for (int i = 0; i < conflict.size(); i++) {
            int literal = conflict.get(i);
            int variable = MiniSatStyleSolver.var(literal) + 1;
            // the engine names the opposite of what was assumed
            found.add(MiniSatStyleSolver.sign(literal) ? variable : -variable);
        }
        return assumed.stream().filter(found::contains).toList();
    }

    private static LNGIntVector vector(int[] literals) {
        var vector = new LNGIntVector(literals.length);
        for (int literal : literals) {
            if (literal != 0) {
                vector.push(MiniSatStyleSolver.mkLit(Math.abs(literal) - 1, literal < 0));
            }
        }
        return vector;
    }

    private static final class Slice implements SATHandler {
        private final BooleanSupplier stop;
        private int left;

        Slice(int conflicts, BooleanSupplier stop) {
            this.left = conflicts;
            this.stop = stop;
        }

        @Override
        public boolean detectedConflict() {
            left--;
            return left > 0 && (left % 16 != 0 || !stop.getAsBoolean());
        }

        @Override
        public boolean aborted() {
            return left <= 0;
        }

        @Override
        public void started() {
            // nothing to prepare: one slice, one question
        }
    }
}
