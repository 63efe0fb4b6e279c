package dev.entente.timetabling.command;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceFile;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
        description = {
            "Solves every .dzn file of a folder: a table with the time to the best and to the proof, beside what is published of"
                    + " benchmark files.",
            "Ends with 1 when the checker refuses a timetable."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private static final int EARLY = 10;

    private final Solver solver;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "folder of instance files")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Mixin
    private final SearchOptions options = new SearchOptions();

    @Option(names = "--only", paramLabel = "TEXT", description = "only files whose names contain this")
    private @Nullable String only;

    private final Map<String, BenchFigures> families = new TreeMap<>();
    private final BenchFigures all = new BenchFigures();
    private final HeapPeak heap = new HeapPeak();
    private int refused;

    /** Measures our own timetabler. */
    BenchCommand() {
        this((problem, limits, cancelled, progress) -> new Timetabler(problem).solve(limits, cancelled, progress));
    }

    BenchCommand(Solver solver) {
        this.solver = solver;
    }

    /** What is measured. Whatever it claims, it is the checker who says whether that is so. */
    @FunctionalInterface
    interface Solver {
        Timetabler.Result solve(
                TimetablingProblem problem, Limits limits, BooleanSupplier cancelled, Consumer<Certificate> progress);
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var files = files(folder, only);
        out.println("machine: " + machine());
        out.println(Noise.heard());
        out.println(
                "near: until the breaks are at most " + Improvements.NEAR
                        + " more than in the end; heap: at its fullest, garbage included; published, first try: seconds of others, as docs/timetabling.md says");
        out.println(String.format(
                Locale.ROOT,
                "%-32s %-10s %7s %7s %7s %6s %6s %6s %8s %8s %8s %8s %7s %10s %10s",
                "instance",
                "status",
                "placed",
                "weight",
                "at most",
                "breaks",
                "needed",
                "at " + EARLY + " s",
                "first s",
                "near s",
                "best s",
                "total s",
                "heap MB",
                "published",
                "first try"));
        try (var interruption = new Interruption()) {
            for (var file : files) {
                if (!interruption.isWanted()) {
                    solve(file, out, interruption);
                }
            }
        }
        families.forEach((family, figures) -> out.println(figures.line(family)));
        out.println(all.line("all") + "; load now " + load());
        if (refused > 0) {
            out.println(refused + " of these timetables are refused by the checker");
        }
        return refused == 0 ? 0 : 1;
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
        var problem = options.applyTo(InstanceFile.read(file)).problem();
        var improvements = new Improvements();
        heap.begin();
        var result = solver.solve(problem, options.limits(), interruption::isWanted, improvements::add);
        long megabytes = heap.megabytes();
        var certificate = result.certificate();
        boolean valid =
                TimetableChecker.check(problem, result.timetable(), certificate).isValid();
        double near = improvements.secondsUntilNear(certificate);
        boolean closed = isClosed(certificate) && valid;
        refused += valid ? 0 : 1;
        all.add(problem.name(), certificate, closed, near);
        families.computeIfAbsent(PublishedTimes.family(problem.name()), family -> new BenchFigures())
                .add(problem.name(), certificate, closed, near);
        var published = PublishedTimes.of(problem.name());
        out.println(String.format(
                        Locale.ROOT,
                        "%-32s %-10s %7d %7d %7d %6d %6d %6s %8.2f %8.2f %8.2f %8.2f %7d %10s %10s%s",
                        problem.name(),
                        certificate.status(),
                        certificate.placed(),
                        certificate.placedWeight(),
                        certificate.placedBound(),
                        certificate.breaks(),
                        certificate.lowerBound(),
                        early(improvements, certificate),
                        certificate.firstSeconds(),
                        near,
                        certificate.bestSeconds(),
                        certificate.seconds(),
                        megabytes,
                        published.map(PublishedTimes::published).orElse(""),
                        published.map(PublishedTimes::firstTry).orElse(""),
                        valid ? "" : " NOT VALID")
                .stripTrailing());
        out.flush();
    }

    /** Only of what took longer. */
    private static String early(Improvements improvements, Certificate certificate) {
        return certificate.seconds() <= EARLY
                ? ""
                : improvements.breaksAt(EARLY, certificate).map(String::valueOf).orElse("none");
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
