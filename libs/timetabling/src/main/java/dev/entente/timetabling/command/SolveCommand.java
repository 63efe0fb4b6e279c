package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.files.ResultFile;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Diagnosis;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves instance files one after the other. */
@Command(
        name = "solve",
        description = "Finds timetables with as few breaks as possible and proves how few are possible.",
        mixinStandardHelpOptions = true)
final class SolveCommand implements Callable<Integer> {
    private static final long SECONDS_FOR_A_REASON = 10;
    private static final int WORST_OFF_PRINTED = 3;
    private static final int OBSTACLES_PRINTED = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE.dzn", description = "instance files")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<Path> files;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(
            names = "--json",
            paramLabel = "OUT",
            description = "writes the result here, also after ctrl-C; only with one file")
    private @Nullable Path json;

    @Option(names = "--quiet", description = "prints the last line of each file only")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        if (json != null && files.size() > 1) {
            throw new IllegalArgumentException("--json takes one file at a time");
        }
        if (json != null) {
            requireWritable(json);
        }
        var out = spec.commandLine().getOut();
        try (var interruption = new Interruption()) {
            for (var file : files) {
                if (!interruption.isWanted()) {
                    solve(file, out, interruption);
                }
            }
        }
        return 0;
    }

    /** Better now than after a minute's work. */
    static void requireWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        boolean writable = Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
        if (!writable) {
            throw new IllegalArgumentException("cannot write the result to " + file);
        }
    }

    private void solve(Path file, PrintWriter out, Interruption interruption) throws IOException {
        var instance = options.applyTo(InstanceFile.read(file));
        var problem = instance.problem();
        if (!quiet) {
            out.println(problem.name() + ": " + problem.participantCount() + " participants, "
                    + problem.meetings().size() + " meetings, " + problem.slotCount() + " slots");
        }
        var result = new Timetabler(problem)
                .solve(options.limits(), interruption::isWanted, certificate -> tell(certificate, out));
        var finding = TimetableChecker.check(problem, result.timetable(), result.certificate());
        out.println(problem.name() + ": " + line(result.certificate()));
        if (!quiet) {
            worstOff(result.certificate()).ifPresent(sentence -> out.println("  " + sentence));
        }
        List<String> obstacles = List.of();
        if (result.certificate().status() == Certificate.Status.INFEASIBLE) {
            obstacles = obstacles(problem, interruption);
            obstacles.stream().limit(OBSTACLES_PRINTED).forEach(sentence -> out.println("  " + sentence));
            if (obstacles.size() > OBSTACLES_PRINTED) {
                out.println("  and " + (obstacles.size() - OBSTACLES_PRINTED) + " more obstacles");
            }
        }
        finding.violations().stream().limit(5).forEach(violation -> out.println("  VIOLATION: " + violation));
        out.flush();
        if (!finding.isValid()) {
            throw new IllegalStateException("the checker refuses the timetable of " + file);
        }
        if (json != null) {
            ResultFile.of(instance, result.timetable(), result.certificate(), obstacles)
                    .write(json);
        }
    }

    private static List<String> obstacles(TimetablingProblem problem, Interruption interruption) {
        long until = System.nanoTime() + SECONDS_FOR_A_REASON * 1_000_000_000L;
        var found = new Diagnosis(problem).find(() -> System.nanoTime() > until || interruption.isWanted());
        var whose = problem.goal() == Goal.CHOOSE_AND_PLACE ? "of the locked meetings: " : "";
        return found.isEmpty()
                ? List.of(whose + "no smaller reason than the whole was found in " + SECONDS_FOR_A_REASON + " s")
                : found.stream().map(obstacle -> whose + obstacle.sentence()).toList();
    }

    /** Who has most breaks, and why. */
    private static Optional<String> worstOff(Certificate certificate) {
        var worstOff = certificate.worstOff();
        if (worstOff.isEmpty()) {
            return Optional.empty();
        }
        String named = worstOff.stream()
                .limit(WORST_OFF_PRINTED)
                .map(each -> String.format(
                        Locale.ROOT,
                        "%d (%d meetings, %d of its breaks even if all others came whenever it suits)",
                        each.participant() + 1,
                        each.meetings(),
                        each.breaksAlone()))
                .collect(Collectors.joining(", "));
        return Optional.of(String.format(
                Locale.ROOT,
                "nobody has more than %d breaks, nor %d more than another; as many has %s%s",
                worstOff.getFirst().breaks(),
                certificate.fairness() + 1,
                named,
                worstOff.size() > WORST_OFF_PRINTED ? " and others" : ""));
    }

    private void tell(Certificate certificate, PrintWriter out) {
        if (!quiet) {
            out.println("  " + line(certificate));
            out.flush();
        }
    }

    private static String targets(Targets targets) {
        return targets.participants() == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%d of %d targets met, %d meetings missing (at least %d), ",
                        targets.met(),
                        targets.participants(),
                        targets.missing(),
                        targets.missingBound());
    }

    private static String line(Certificate certificate) {
        return String.format(
                Locale.ROOT,
                "%s at %.2f s: %d of %d placed, weight %d (at most %d), %s%d breaks (at least %d), so many first at %.2f s,"
                        + " best at %.2f s",
                certificate.status(),
                certificate.seconds(),
                certificate.placed(),
                certificate.requested(),
                certificate.placedWeight(),
                certificate.placedBound(),
                targets(certificate.targets()),
                certificate.breaks(),
                certificate.lowerBound(),
                certificate.firstSeconds(),
                certificate.bestSeconds());
    }
}
