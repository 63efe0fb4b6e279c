package dev.entente.timetabling.proof;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.logicng.datastructures.Tristate;
import org.logicng.handlers.SATHandler;
import org.logicng.solvers.datastructures.MSClause;
import org.logicng.solvers.sat.GlucoseConfig;
import org.logicng.solvers.sat.GlucoseSyrup;
import org.logicng.solvers.sat.MiniSatConfig;

/**
 * Glucose that alternates between two moods. In the focused one it is as LogicNG made it, which proves well. In the
 * steady one it restarts less and decides as in the longest assignment without a conflict that it has seen, which finds
 * timetables that are there; each steady stage begins elsewhere: with that assignment, with everything false or true, or
 * with some of it turned at random. Both ideas are CaDiCaL's (target phases and rephasing). On ticf-13crafb the
 * unsteered engine found no timetable with 3 breaks within a minute, this one did in most tries.
 */
final class SteeredGlucose extends GlucoseSyrup {
    /** A restart comes when recent clauses are worse than this share of the average one: less is rarer. */
    private static final double FOCUSED_RESTARTS = 0.8;

    private static final double STEADY_RESTARTS = 0.7;
    private static final int TURNED_ONE_IN = 5;

    /** How LogicNG marks a clause that it needs no longer. */
    private static final int FORGOTTEN = -1;

    private static final byte UNKNOWN = 0;
    private static final byte FALSE = 1;
    private static final byte TRUE = 2;

    private final SplittableRandom random = new SplittableRandom(1);
    /** variable → its value in the longest assignment of this stage */
    private byte[] target = new byte[0];

    private int targetSize;
    private boolean steady;
    private int steadyStages;

    /** @param telling whether its derivation is wanted; then it cannot be asked with assumptions */
    SteeredGlucose(boolean telling) {
        super(
                MiniSatConfig.builder()
                        .incremental(!telling)
                        .proofGeneration(telling)
                        .build(),
                GlucoseConfig.builder().build());
    }

    /** Tells what was derived since it was asked last, and keeps none of it: derivations outgrow any memory. */
    void tell(Derivation derivation) {
        for (var step : pgProof) {
            var literals = Arrays.copyOfRange(step.toArray(), Math.min(1, step.size()), step.size());
            if (step.get(0) == FORGOTTEN) {
                derivation.forgets(literals);
            } else {
                derivation.derives(literals);
            }
        }
        pgProof.clear();
        pgOriginalClauses.clear();
    }

    /**
     * When a handler stops it at a conflict that depends on nothing decided, LogicNG takes the conflict for seen. It would
     * then go on as if there were none, and could answer with a model that is none: so all is looked at again.
     */
    @Override
    public Tristate solve(SATHandler handler) {
        var answer = super.solve(handler);
        if (answer == Tristate.UNDEF) {
            qhead = 0;
        }
        return answer;
    }

    /**
     * What was derived without a decision stands on clauses that are dropped as satisfied; a checker that forgets them
     * would lose it.
     */
    @Override
    protected void removeClause(MSClause clause) {
        super.removeClause(clause);
        if (config.proofGeneration() && isUnit(clause)) {
            pgProof.pop();
        }
    }

    private boolean isUnit(MSClause clause) {
        int open = 0;
        for (int i = 0; i < clause.size(); i++) {
            int literal = clause.get(i);
            boolean refuted = value(literal) == Tristate.FALSE && v(literal).level() == 0;
            open += refuted ? 0 : 1;
        }
        return open <= 1;
    }

    /** May come at any time, so in the middle of a stage, too. */
    @Override
    public int newVar(boolean sign, boolean decides) {
        int variable = super.newVar(sign, decides);
        if (variable >= target.length) {
            target = Arrays.copyOf(target, 2 * variable + 1);
        }
        return variable;
    }

    /** Begins the next stage, in the other mood. */
    void changeMood() {
        steady = !steady;
        factorK = steady ? STEADY_RESTARTS : FOCUSED_RESTARTS;
        if (steady) {
            beginElsewhere(steadyStages++);
            Arrays.fill(target, UNKNOWN);
            targetSize = 0;
        }
    }

    private void beginElsewhere(int stage) {
        switch (stage % 6) {
            case 0 -> setAll(true);
            case 2 -> setAll(false);
            case 4 -> turnSome();
            default -> setToTarget();
        }
    }

    private void setAll(boolean value) {
        for (int variable = 0; variable < vars.size(); variable++) {
            setPhase(variable, value);
        }
    }

    private void setToTarget() {
        for (int variable = 0; variable < vars.size(); variable++) {
            if (target[variable] != UNKNOWN) {
                setPhase(variable, target[variable] == TRUE);
            }
        }
    }

    private void turnSome() {
        for (int variable = 0; variable < vars.size(); variable++) {
            if (random.nextInt(TURNED_ONE_IN) == 0) {
                setPhase(variable, random.nextBoolean());
            }
        }
    }

    /** The solver keeps the sign of the literal: true denies. */
    private void setPhase(int variable, boolean value) {
        vars.get(variable).setPolarity(!value);
    }

    /** Called before every step back, so whenever an assignment was as long as it got. */
    @Override
    protected void cancelUntil(int level) {
        if (steady && trail.size() > targetSize) {
            targetSize = trail.size();
            for (int i = 0; i < targetSize; i++) {
                int literal = trail.get(i);
                target[var(literal)] = sign(literal) ? FALSE : TRUE;
            }
        }
        super.cancelUntil(level);
    }

    @Override
    protected int pickBranchLit() {
        int literal = super.pickBranchLit();
        if (!steady || literal == LIT_UNDEF || target[var(literal)] == UNKNOWN) {
            return literal;
        }
        return mkLit(var(literal), target[var(literal)] == FALSE);
    }
}
