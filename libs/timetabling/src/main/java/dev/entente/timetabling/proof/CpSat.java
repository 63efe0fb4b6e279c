package dev.entente.timetabling.proof;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolArgumentProto;
import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpSolverResponse;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SolveWrapper;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * OR-Tools' CP-SAT, asked about a whole formula. It begins each question anew, but answers hard ones several times sooner
 * than {@link SatEngine}. It is native code: what goes wrong there ends the process, so it is an optional library, and
 * where it is absent nobody is the worse for it but by time.
 */
final class CpSat {
    private static final System.Logger LOG = System.getLogger(CpSat.class.getName());
    private static final int LOOKS_MILLIS = 20;

    /** Conflicts from one change of what values it tries first to the next; so rare a change finds sooner than its 1,000. */
    private static final int CONFLICTS_IN_A_MOOD = 5_000;

    private final int seed;
    private @Nullable CpSolverResponse found;

    /** @param seed which of many ways it tries */
    CpSat(int seed) {
        this.seed = seed;
    }

    /** Loads it once. */
    private static final class Library {
        static final boolean IS_THERE = load();

        private static boolean load() {
            try {
                Loader.loadNativeLibraries();
                return true;
            } catch (LinkageError | RuntimeException absent) {
                LOG.log(System.Logger.Level.DEBUG, "Hard questions take longer: there is no CP-SAT here", absent);
                return false;
            }
        }
    }

    /** Whether there is one for this machine. */
    static boolean isThere() {
        return Library.IS_THERE;
    }

    /**
     * Asks whether all clauses can hold together with these literals.
     *
     * @param stop asked now and then by another thread; true ends it without an answer
     */
    Answer solve(Formula formula, BooleanSupplier stop, int... assumed) {
        var engine = new SolveWrapper();
        try {
            engine.setParameters(parameters());
            found = solve(engine, model(formula, assumed), stop);
        } finally {
            engine.delete();
        }
        return switch (found.getStatus()) {
            case OPTIMAL, FEASIBLE -> Answer.YES;
            case INFEASIBLE -> Answer.NO;
            case UNKNOWN -> Answer.NOT_YET;
            case MODEL_INVALID, UNRECOGNIZED ->
                throw new IllegalStateException("CP-SAT refuses a formula: " + found.getSolutionInfo());
        };
    }

    /** Whether a variable holds in the model that was found. */
    boolean holds(int variable) {
        if (found == null || found.getStatus() == CpSolverStatus.INFEASIBLE) {
            throw new IllegalStateException("there is no model");
        }
        return found.getSolution(variable - 1) == 1;
    }

    private static CpSolverResponse solve(SolveWrapper engine, CpModelProto model, BooleanSupplier stop) {
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var response = watched(engine, () -> isToStop(stop, failure), model);
        var failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return response;
    }

    private static CpSolverResponse watched(SolveWrapper engine, BooleanSupplier stop, CpModelProto model) {
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            // a stop that comes before it has begun is not heard, so it is said again and again
            var looks = watch.scheduleWithFixedDelay(
                    () -> {
                        if (stop.getAsBoolean()) {
                            engine.stopSearch();
                        }
                    },
                    0,
                    LOOKS_MILLIS,
                    TimeUnit.MILLISECONDS);
            var response = engine.solve(model);
            looks.cancel(false);
            return response;
        }
    }

    /** Whoever cannot say whether to stop wants no answer. */
    private static boolean isToStop(BooleanSupplier stop, AtomicReference<@Nullable RuntimeException> failure) {
        try {
            return failure.get() != null || stop.getAsBoolean();
        } catch (RuntimeException failed) {
            failure.set(failed);
            return true;
        }
    }

    /** On one thread as a plain SAT engine: simplifying these formulas first takes longer than it saves. */
    private SatParameters parameters() {
        return SatParameters.newBuilder()
                .setNumWorkers(1)
                // ctrl-C is the program's, which keeps the best timetable
                .setCatchSigintSignal(false)
                .setRandomSeed(seed)
                .setPolarityRephaseIncrement(CONFLICTS_IN_A_MOOD)
                .setCpModelPresolve(false)
                .setLinearizationLevel(0)
                .build();
    }

    private static CpModelProto model(Formula formula, int[] assumed) {
        var model = CpModelProto.newBuilder();
        var truth = IntegerVariableProto.newBuilder().addDomain(0).addDomain(1).build();
        for (int variable = 0; variable < formula.variables(); variable++) {
            model.addVariables(truth);
        }
        formula.forEach(clause -> add(clause, model));
        for (int literal : assumed) {
            if (literal != 0) {
                add(new int[] {literal}, model);
            }
        }
        return model.build();
    }

    private static void add(int[] clause, CpModelProto.Builder model) {
        var any = BoolArgumentProto.newBuilder();
        for (int literal : clause) {
            // variables count from 0 there, and -1 denies the first
            any.addLiterals(literal > 0 ? literal - 1 : literal);
        }
        model.addConstraints(ConstraintProto.newBuilder().setBoolOr(any).build());
    }
}
