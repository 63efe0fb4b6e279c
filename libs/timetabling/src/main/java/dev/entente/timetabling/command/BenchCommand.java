package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.model.Certificate;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves every instance of a folder and prints one line for each. */
@Command(
        name = "bench",
        description = "Solves every .dzn file of a folder: a table with the time to the best and to the proof.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(names = "--only", paramLabel = "TEXT", description = "only files whose names contain this")
    private @Nullable String only;

    private int closed;
    private double total;
    private double worst;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var files = files(folder, only);
        out.println("machine: " + machine());
        out.println(String.format(
                Locale.ROOT,
                "%-32s %-10s %7s %7s %7s %6s %6s %9s %9s %9s",
                "instance",
                "status",
                "placed",
                "weight",
                "at most",
                "breaks",
                "needed",
                "first s",
                "best s",
                "total s"));
        try (var interruption = new Interruption()) {
            for (var file : files) {
                if (!interruption.isWanted()) {
                    solve(file, out, interruption);
                }
            }
        }
        out.println(String.format(
                Locale.ROOT,
                "%d of %d closed, %.1f s in sum, %.1f s at worst, load now %s",
                closed,
                files.size(),
                total,
                worst,
                load()));
        return 0;
    }

    static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, load " + load() + ", Java "
                + Runtime.version();
    }

    static List<Path> files(Path folder, @Nullable String only) throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.filter(file -> file.toString().endsWith(".dzn"))
                    .filter(file -> only == null || file.toString().contains(only))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private void solve(Path file, PrintWriter out, Interruption interruption) throws IOException {
        var problem = options.applyTo(InstanceFile.read(file));
        var result = new Timetabler(problem).solve(options.limits(), interruption::isWanted, certificate -> {});
        var certificate = result.certificate();
        boolean valid =
                TimetableChecker.check(problem, result.timetable(), certificate).isValid();
        total += certificate.seconds();
        worst = Math.max(worst, certificate.seconds());
        closed += isClosed(certificate) && valid ? 1 : 0;
        out.println(String.format(
                Locale.ROOT,
                "%-32s %-10s %7d %7d %7d %6d %6d %9.2f %9.2f %9.2f%s",
                problem.name(),
                certificate.status(),
                certificate.placed(),
                certificate.placedWeight(),
                certificate.placedBound(),
                certificate.breaks(),
                certificate.lowerBound(),
                certificate.firstSeconds(),
                certificate.bestSeconds(),
                certificate.seconds(),
                valid ? "" : " NOT VALID"));
        out.flush();
    }

    private static boolean isClosed(Certificate certificate) {
        return certificate.status() == Certificate.Status.OPTIMAL
                || certificate.status() == Certificate.Status.INFEASIBLE;
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
