package dev.entente.timetabling.command;

import dev.entente.timetabling.check.RupChecker;
import dev.entente.timetabling.files.DimacsFile;
import dev.entente.timetabling.files.DrupFile;
import dev.entente.timetabling.files.Instance;
import dev.entente.timetabling.files.VariablesFile;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.Claim;
import dev.entente.timetabling.proof.Refutation;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Puts one claim about an event into files that a stranger can check. */
final class ProofRun {
    private final Instance instance;
    private final TimetablingProblem problem;
    private final Claim claim;
    private final Path folder;
    final Path formulaFile;
    final Path variablesFile;
    final Path proofFile;
    private int[] counterexample = new int[0];

    ProofRun(Instance instance, Claim claim, Path folder) {
        this.instance = instance;
        this.problem = instance.problem();
        this.claim = claim;
        this.folder = folder;
        this.formulaFile = folder.resolve(problem.name() + ".cnf");
        this.variablesFile = folder.resolve(problem.name() + ".variables.json");
        this.proofFile = folder.resolve(problem.name() + ".drup");
    }

    /**
     * What came of it.
     *
     * @param answer NO when the claim is proven
     */
    record Outcome(Answer answer, int variables, int clauses, long lines, long bytes, double seconds) {}

    /** Leaves a proof only when it is whole. */
    Outcome prove(BooleanSupplier stop) throws IOException {
        long begun = System.nanoTime();
        Files.createDirectories(folder);
        Files.deleteIfExists(proofFile);
        var unfinished = folder.resolve(problem.name() + ".drup.part");
        var refutation = new Refutation(problem, claim);
        var formula = refutation.formula();
        DimacsFile.write(
                formula, problem.name() + ": if nothing satisfies this, " + claim.sentence(problem), formulaFile);
        VariablesFile.of(instance, claim.sentence(problem), formulaFile, formula)
                .write(variablesFile);
        Answer answer;
        long lines;
        try (var proof = new DrupFile(unfinished)) {
            answer = refutation.attempt(stop, proof);
            lines = proof.lines();
            if (answer == Answer.NO && !proof.isComplete()) {
                throw new IllegalStateException("the engine answered without telling its derivation to the end");
            }
        }
        if (answer == Answer.NO) {
            Files.move(unfinished, proofFile);
        } else {
            Files.delete(unfinished);
        }
        counterexample = refutation.counterexample();
        return new Outcome(
                answer,
                formula.variables(),
                formula.clauses(),
                lines,
                answer == Answer.NO ? Files.size(proofFile) : 0,
                (System.nanoTime() - begun) / 1e9);
    }

    /** A slot for each meeting, when the answer was YES. */
    int[] counterexample() {
        return counterexample.clone();
    }

    /** Reads the files again and follows the proof with a checker that shares no code with the engine. */
    RupChecker.Verdict check(BooleanSupplier stop) throws IOException {
        return RupChecker.check(formulaFile, proofFile, stop);
    }
}
