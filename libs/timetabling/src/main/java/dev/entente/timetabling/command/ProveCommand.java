package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.Instance;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.ResultFile;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.Claim;
import dev.entente.timetabling.proof.Refutation;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a proof that needs no trust in whoever made the timetable. */
@Command(
        name = "prove",
        description =
                "Writes formula, variable map and DRUP proof of 'not with one break fewer' (or of 'no timetable at"
                        + " all'), for any proof checker. Ends with 0 when it is proven or there is nothing to prove, with 1 when"
                        + " the claim is wrong, with 3 when that stays open.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    private static final int WRONG = 1;
    private static final int OPEN = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE.dzn", description = "instance file")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path instance;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RESULT.json",
            description =
                    "of this very file: the timetable that is claimed to have the fewest breaks, or the result that there is none")
    private @Nullable Path result;

    @Option(names = "--breaks", paramLabel = "K", description = "without a result: proves that K breaks are needed")
    private @Nullable Integer breaks;

    @Option(names = "--infeasible", description = "without a result: proves that there is no timetable")
    private boolean infeasible;

    @Option(names = "--fairness", description = "by how many breaks two participants may differ at most")
    private @Nullable Integer fairness;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the files go")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Option(names = "--seconds", defaultValue = "300", description = "at most so long (${DEFAULT-VALUE})")
    private double seconds;

    @Option(names = "--no-check", description = "does not follow the proof once more after it is written")
    private boolean unchecked;

    @Override
    public Integer call() throws IOException {
        var event = InstanceFile.read(instance).withFairness(fairness);
        var out = spec.commandLine().getOut();
        if (result != null && breaks == null && !infeasible) {
            var claimed = ResultFile.read(result);
            claimed.requireOf(result, event);
            var timetable = claimed.timetable(result, event.problem().meetings().size());
            return prove(event.with(problem -> problem.withGoal(claimed.goal())), claimed, timetable, out);
        }
        if (result != null || (breaks != null) == infeasible) {
            throw new IllegalArgumentException("prove takes either RESULT.json or --breaks K or --infeasible");
        }
        return breaks == null ? prove(event, new Claim.AnyTimetable(), out) : proveFewer(event, breaks, 0, 0, out);
    }

    private int prove(Instance event, ResultFile claimed, Timetable timetable, PrintWriter out) throws IOException {
        var problem = event.problem();
        var wrong = TimetableChecker.check(problem, timetable, claimed.certificate())
                .violations();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException("the result is not what it claims: " + wrong.getFirst());
        }
        if (claimed.status() == Certificate.Status.INFEASIBLE) {
            return prove(event, new Claim.AnyTimetable(), out);
        }
        if (claimed.status() == Certificate.Status.UNKNOWN) {
            throw new IllegalArgumentException("the result holds no timetable of which anything could be proven");
        }
        long missing = problem.weight() - claimed.placedWeight();
        int missingMeetings = claimed.targets().missing();
        if (claimed.breaks() > 0) {
            var allowed = new Claim.FewerBreaks(claimed.breaks(), missing, missingMeetings);
            if (!Refutation.admits(problem, timetable, allowed)) {
                throw new IllegalStateException("the clauses refuse a timetable that the checker accepts");
            }
            out.println(problem.name() + ": with " + claimed.breaks()
                    + " breaks allowed, the clauses admit the timetable of the result");
        }
        return proveFewer(event, claimed.breaks(), missing, missingMeetings, out);
    }

    private int proveFewer(Instance event, int needed, long missing, int missingMeetings, PrintWriter out)
            throws IOException {
        if (needed < 0) {
            throw new IllegalArgumentException("--breaks must not be negative");
        }
        if (needed == 0) {
            out.println(event.problem().name() + ": there is nothing to prove, for nothing has fewer than 0 breaks");
            return 0;
        }
        return prove(event, new Claim.FewerBreaks(needed - 1, missing, missingMeetings), out);
    }

    private int prove(Instance event, Claim claim, PrintWriter out) throws IOException {
        var problem = event.problem();
        out.println(problem.name() + ": to be proven: " + claim.sentence(problem));
        out.flush();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        try (var interruption = new Interruption()) {
            var run = new ProofRun(event, claim, folder);
            BooleanSupplier stop = () -> interruption.isWanted() || System.nanoTime() > until;
            var outcome = run.prove(stop);
            out.println(String.format(
                    Locale.ROOT,
                    "%s: %d variables, %d clauses in %s, what they stand for in %s",
                    problem.name(),
                    outcome.variables(),
                    outcome.clauses(),
                    run.formulaFile,
                    run.variablesFile));
            return switch (outcome.answer()) {
                case NO -> tellProof(problem, run, outcome, interruption, out);
                case YES -> tellCounterexample(event, run, outcome, out);
                case NOT_YET -> {
                    out.println(String.format(
                            Locale.ROOT,
                            "%s: open after %.1f s; no proof was kept",
                            problem.name(),
                            outcome.seconds()));
                    yield OPEN;
                }
            };
        }
    }

    private int tellProof(
            TimetablingProblem problem,
            ProofRun run,
            ProofRun.Outcome outcome,
            Interruption interruption,
            PrintWriter out)
            throws IOException {
        out.println(String.format(
                Locale.ROOT,
                "%s: proven in %.1f s, %d lines (%.1f MB) in %s",
                problem.name(),
                outcome.seconds(),
                outcome.lines(),
                outcome.bytes() / 1e6,
                run.proofFile));
        out.flush();
        if (unchecked) {
            return 0;
        }
        long begun = System.nanoTime();
        var verdict = run.check(interruption::isWanted);
        if (interruption.isWanted()) {
            out.println(problem.name() + ": the check was interrupted, the proof is there");
            return OPEN;
        }
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException("the checker refuses the proof: " + fault);
        });
        out.println(String.format(
                Locale.ROOT,
                "%s: confirmed, %d steps followed in %.1f s",
                problem.name(),
                verdict.steps(),
                (System.nanoTime() - begun) / 1e9));
        return 0;
    }

    private int tellCounterexample(Instance event, ProofRun run, ProofRun.Outcome outcome, PrintWriter out)
            throws IOException {
        var problem = event.problem();
        var better = new Timetabler(problem).take(run.counterexample());
        if (isNowhere(better.timetable())) {
            out.println(problem.name() + ": open: what satisfies the clauses is no fair timetable, and they cannot say"
                    + " more of fairness");
            return OPEN;
        }
        var finding = TimetableChecker.check(problem, better.timetable(), better.certificate());
        if (!finding.isValid()) {
            throw new IllegalStateException("the checker refuses what satisfies the clauses: " + finding.violations());
        }
        var file = folder.resolve(problem.name() + ".better.json");
        ResultFile.of(event, better.timetable(), better.certificate(), List.of())
                .write(file);
        out.println(String.format(
                Locale.ROOT,
                "%s: the claim is wrong: a timetable of %d meetings with %d breaks is in %s (%.1f s)",
                problem.name(),
                finding.placed(),
                finding.breaks(),
                file,
                outcome.seconds()));
        return WRONG;
    }

    private static boolean isNowhere(Timetable timetable) {
        return timetable.meetings() > 0 && timetable.placed() == 0;
    }
}
