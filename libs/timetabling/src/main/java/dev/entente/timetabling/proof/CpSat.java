package dev.entente.timetabling.proof;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolArgumentProto;
import com.google.ortools.sat.ConstraintProto;
import com.google.ortools.sat.CpModelProto;
import com.google.ortools.sat.CpObjectiveProto;
import com.google.ortools.sat.CpSolverResponse;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntegerVariableProto;
import com.google.ortools.sat.PartialVariableAssignment;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SatParameters.ConflictMinimizationAlgorithm;
import com.google.ortools.sat.SatParameters.RestartAlgorithm;
import com.google.ortools.sat.SatParameters.VariableOrder;
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

    /** The unit of the Luby sequence that says when it restarts while it comes from below. */
    private static final int CONFLICTS_IN_A_RESTART = 100;

    /** How many conflicts it learns from, from below, before it forgets half of what it learned. */
    private static final int CONFLICTS_TO_FORGET = 3_000;

    /** Of how many decisions a learned clause may be that it never forgets then. */
    private static final int DECISIONS_WORTH_REMEMBERING = 3;

    /** What a bound, which it tells as a floating-point number, may be off from a whole one. */
    private static final double IMPRECISION = 1e-6;

    private final int seed;
    private @Nullable Remainder asked;
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
        return solve(parameters(), model(new Remainder(formula, assumed)), stop);
    }

    /**
     * Asks the same in another way: tries these literals together first, and variables in any order instead of as they
     * came. That finds some models in half of the time, and others later.
     *
     * @param near what holds in something that comes close
     */
    Answer solveNear(int[] near, Formula formula, BooleanSupplier stop, int... assumed) {
        var remainder = new Remainder(formula, assumed);
        var hint = PartialVariableAssignment.newBuilder();
        for (int literal : near) {
            if (remainder.isOpen(literal)) {
                hint.addVars(reference(remainder.newNumber(Math.abs(literal)))).addValues(literal > 0 ? 1 : 0);
            }
        }
        return solve(
                parameters().setPreferredVariableOrder(VariableOrder.IN_RANDOM_ORDER),
                model(remainder).setSolutionHint(hint),
                stop);
    }

    /**
     * Looks for a model in which as few of the counted literals hold as in any. It comes from below: assumes that none
     * does, and lets one more of those do that cannot all be spared, until they can.
     *
     * @return YES when there is no model with fewer; what is known without an answer, {@link #fewest()} says
     */
    Answer solveForFewest(int[] counted, Formula formula, BooleanSupplier stop, int... assumed) {
        var remainder = new Remainder(formula, counted, assumed);
        var sum = CpObjectiveProto.newBuilder();
        int anyway = 0;
        for (int literal : counted) {
            if (remainder.isOpen(literal)) {
                sum.addVars(reference(remainder.newNumber(literal))).addCoeffs(1);
            } else if (remainder.holds(literal)) {
                anyway++;
            }
        }
        var answer = solve(fromBelow(), model(remainder).setObjective(sum.setOffset(anyway)), stop);
        return answer == Answer.YES && found().getStatus() != CpSolverStatus.OPTIMAL ? Answer.NOT_YET : answer;
    }

    /** No model has fewer of the literals that were counted last. */
    int fewest() {
        return (int) Math.max(0, Math.ceil(found().getBestObjectiveBound() - IMPRECISION));
    }

    private Answer solve(SatParameters.Builder parameters, CpModelProto.Builder model, BooleanSupplier stop) {
        var engine = new SolveWrapper();
        try {
            engine.setParameters(parameters.build());
            found = solve(engine, model.build(), stop);
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

    private CpSolverResponse found() {
        if (found == null) {
            throw new IllegalStateException("nothing was asked");
        }
        return found;
    }

    /** Whether a variable holds in the model that was found. */
    boolean holds(int variable) {
        var status = found().getStatus();
        if (asked == null || (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE)) {
            throw new IllegalStateException("there is no model");
        }
        return asked.isOpen(variable)
                ? found().getSolution(reference(asked.newNumber(variable))) == 1
                : asked.holds(variable);
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
    private SatParameters.Builder parameters() {
        return SatParameters.newBuilder()
                .setNumWorkers(1)
                // ctrl-C is the program's, which keeps the best timetable
                .setCatchSigintSignal(false)
                .setRandomSeed(seed)
                .setPolarityRephaseIncrement(CONFLICTS_IN_A_MOOD)
                .setCpModelPresolve(false)
                .setLinearizationLevel(0);
    }

    /**
     * Restarts that come regularly, few learned clauses, and no second thoughts about which literals cannot all be spared:
     * together about twice as quick from below. A single number is refuted later that way.
     */
    private SatParameters.Builder fromBelow() {
        return parameters()
                .setOptimizeWithCore(true)
                // of clauses it makes no use of them, and looks for them for as long as many an answer takes
                .setSymmetryLevel(0)
                .setCoreMinimizationLevel(0)
                .addRestartAlgorithms(RestartAlgorithm.LUBY_RESTART)
                .setRestartPeriod(CONFLICTS_IN_A_RESTART)
                .setMinimizationAlgorithm(ConflictMinimizationAlgorithm.EXPERIMENTAL)
                .setClauseCleanupPeriod(CONFLICTS_TO_FORGET)
                .setClauseCleanupLbdBound(DECISIONS_WORTH_REMEMBERING);
    }

    private CpModelProto.Builder model(Remainder remainder) {
        asked = remainder;
        var model = CpModelProto.newBuilder();
        var truth = IntegerVariableProto.newBuilder().addDomain(0).addDomain(1).build();
        for (int variable = 0; variable < remainder.variables(); variable++) {
            model.addVariables(truth);
        }
        remainder.forEach(
                clause -> model.addConstraints(ConstraintProto.newBuilder().setBoolOr(references(clause))),
                several -> model.addConstraints(ConstraintProto.newBuilder().setAtMostOne(references(several))));
        return model;
    }

    private static BoolArgumentProto references(int[] literals) {
        var references = BoolArgumentProto.newBuilder();
        for (int literal : literals) {
            references.addLiterals(reference(literal));
        }
        return references.build();
    }

    /** Variables count from 0 there, and -1 denies the first. */
    private static int reference(int literal) {
        return literal > 0 ? literal - 1 : literal;
    }
}
