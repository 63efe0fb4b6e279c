package dev.entente.timetabling.command;

import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.Claim;
import dev.entente.timetabling.proof.SatEngine.Answer;
import dev.entente.timetabling.proof.TooLargeForProofException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves, proves and has the proofs confirmed, file by file. */
@Command(
        name = "bench-proofs",
        description =
                "Solves every .dzn file of a folder, writes a proof of what it claims, and has it confirmed by our"
                        + " own and by an outside checker. Ends with 1 when a proof is refused.",
        mixinStandardHelpOptions = true)
final class ProofBenchCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final long CHECK_SECONDS = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "folder of instance files")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--proof-seconds",
            defaultValue = "300",
            description = "at most so long per proof (${DEFAULT-VALUE})")
    private double proofSeconds;

    @Option(names = "--only", paramLabel = "TEXT", description = "only files whose names contain this")
    private @Nullable String only;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where formulas and proofs go")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Option(
            names = "--checker",
            paramLabel = "CMD",
            description = "the outside checker, as in 'drat-trim {cnf} {proof}'; unless given, a known one on the path")
    private @Nullable String checker;

    private int proven;
    private int refused;

    @Override
    public Integer call() throws IOException {
        var screen = spec.commandLine().getOut();
        var outside = checker == null
                ? OutsideChecker.find(System.getenv().getOrDefault("PATH", ""))
                : Optional.of(OutsideChecker.of(checker));
        screen.println("machine: " + BenchCommand.machine());
        screen.println(outside.map(found -> "outside checker: " + found.name())
                .orElse("no outside checker: none was given, and none of " + OutsideChecker.known()
                        + " is on the path; our own checks alone"));
        screen.println(String.format(
                Locale.ROOT,
                "%-32s %-10s %6s %9s %9s %9s %9s %9s %9s %9s  %s",
                "instance",
                "status",
                "breaks",
                "variables",
                "clauses",
                "prove s",
                "lines",
                "MB",
                "check s",
                "outside s",
                "what came of it"));
        try (var interruption = new Interruption()) {
            for (var file : BenchCommand.files(folder, only)) {
                if (!interruption.isWanted()) {
                    screen.println(bench(file, outside, interruption));
                    screen.flush();
                }
            }
        }
        screen.println(proven + " proven and confirmed, " + refused + " refused");
        return refused == 0 ? 0 : REFUSED;
    }

    private String bench(Path file, Optional<OutsideChecker> outside, Interruption interruption) throws IOException {
        var instance = options.applyTo(InstanceFile.read(file));
        var problem = instance.problem();
        var certificate = new Timetabler(problem)
                .solve(options.limits(), interruption::isWanted, progress -> {})
                .certificate();
        var claim = claim(problem, certificate);
        if (claim.isEmpty()) {
            return row(problem, certificate)
                    + (certificate.status() == Status.OPTIMAL ? "  nothing to prove" : "  no bound to prove");
        }
        try {
            return row(problem, certificate) + prove(new ProofRun(instance, claim.get(), out), outside, interruption);
        } catch (TooLargeForProofException tooLarge) {
            return row(problem, certificate) + "  too large for a proof";
        }
    }

    private String prove(ProofRun run, Optional<OutsideChecker> outside, Interruption interruption) throws IOException {
        long until = System.nanoTime() + (long) (proofSeconds * 1e9);
        var outcome = run.prove(() -> interruption.isWanted() || System.nanoTime() > until);
        var row =
                String.format(Locale.ROOT, " %9d %9d %9.1f", outcome.variables(), outcome.clauses(), outcome.seconds());
        if (outcome.answer() != Answer.NO) {
            boolean open = outcome.answer() == Answer.NOT_YET;
            refused += open ? 0 : 1;
            return row + (open ? "  open" : "  REFUSED: there is such a timetable");
        }
        return row
                + String.format(Locale.ROOT, " %9d %9.1f", outcome.lines(), outcome.bytes() / 1e6)
                + confirmed(run, outside, interruption);
    }

    /** What is proven of a result; of one that is not closed, what is proven of its bound. */
    private static Optional<Claim> claim(TimetablingProblem problem, Certificate certificate) {
        if (certificate.status() == Status.INFEASIBLE) {
            return Optional.of(new Claim.AnyTimetable());
        }
        return certificate.lowerBound() == 0
                ? Optional.empty()
                : Optional.of(new Claim.FewerBreaks(
                        certificate.lowerBound() - 1,
                        problem.weight() - certificate.placedBound(),
                        certificate.targets().missingBound()));
    }

    private static String row(TimetablingProblem problem, Certificate certificate) {
        return String.format(
                Locale.ROOT,
                "%-32s %-10s %6s",
                problem.name(),
                certificate.status(),
                certificate.status() == Status.INFEASIBLE ? "-" : certificate.breaks());
    }

    private String confirmed(ProofRun run, Optional<OutsideChecker> outside, Interruption interruption)
            throws IOException {
        long begun = System.nanoTime();
        var own = run.check(interruption::isWanted);
        var said = String.format(Locale.ROOT, " %9.1f", (System.nanoTime() - begun) / 1e9);
        var fault = own.fault();
        if (outside.isPresent() && fault.isEmpty()) {
            var verdict = askOutside(outside.get(), run);
            said += String.format(Locale.ROOT, " %9.1f", verdict.seconds());
            fault = verdict.confirms() ? fault : Optional.of("refused outside: " + verdict.words());
        } else {
            said += String.format(Locale.ROOT, " %9s", "-");
        }
        if (fault.isPresent()) {
            refused++;
            return said + "  REFUSED: " + fault.get();
        }
        proven++;
        return said + "  confirmed";
    }

    private static OutsideChecker.Verdict askOutside(OutsideChecker outside, ProofRun run) throws IOException {
        try {
            return outside.check(run.formulaFile, run.proofFile, CHECK_SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new OutsideChecker.Verdict(false, "interrupted", 0);
        }
    }
}
