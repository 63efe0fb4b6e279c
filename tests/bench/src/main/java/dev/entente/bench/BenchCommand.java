package dev.entente.bench;

import dev.entente.bench.figure.BenchResult;
import dev.entente.bench.figure.Findings;
import dev.entente.bench.figure.ResultFile;
import dev.entente.bench.machine.Machine;
import dev.entente.bench.machine.NoiseMeter;
import dev.entente.bench.measure.Bench;
import dev.entente.bench.measure.BenchRun;
import dev.entente.bench.measure.BenchStack;
import dev.entente.bench.measure.Booking;
import dev.entente.bench.measure.Contention;
import dev.entente.bench.measure.Demo;
import dev.entente.bench.measure.Footprint;
import dev.entente.bench.measure.Timetables;
import dev.entente.bench.measure.Visibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs benches one after the other on a stack of their own and prints what they find. */
@Command(
        name = "entente bench",
        description = "Prints figures of the running system; takes a quiet machine and some minutes.",
        mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    /** Those that start from empty data come first and last; the others share a stack. */
    private static final List<Bench> ALL =
            List.of(new Footprint(), new Visibility(), new Contention(), new Booking(), new Timetables(), new Demo());

    @Parameters(
            arity = "0..*",
            paramLabel = "name",
            description = "footprint, visibility, contention, booking, timetables, demo; all without a name.")
    private List<String> names = List.of();

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the results for scripts.")
    private @Nullable Path json;

    @Option(names = "--small", description = "Tries the programs with small numbers; the figures mean nothing.")
    private boolean small;

    @SuppressWarnings("NullAway.Init")
    private BenchCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BenchCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Bench> wanted = wanted();
        Machine machine = Machine.here();
        System.out.println(machine.text());
        List<BenchResult> results = new ArrayList<>();
        try (BenchStack stack = stack()) {
            for (Bench bench : wanted) {
                measure(bench, stack).ifPresent(results::add);
            }
        }
        if (json != null) {
            ResultFile.write(json, machine, small, results);
        }
        return results.size() == wanted.size() ? 0 : FAILED;
    }

    /** One that fails keeps no other from being measured. */
    private Optional<BenchResult> measure(Bench bench, BenchStack stack) throws InterruptedException {
        try {
            return Optional.of(run(bench, stack));
        } catch (BenchFailure failure) {
            System.err.println("entente bench: " + bench.name() + " FAILED");
            failure.printStackTrace();
            return Optional.empty();
        }
    }

    private BenchResult run(Bench bench, BenchStack stack) throws InterruptedException {
        System.out.println(bench.name());
        var findings = new Findings();
        var noise = new NoiseMeter();
        bench.run(new BenchRun(stack, findings, noise, small));
        var result =
                new BenchResult(bench.name(), bench.question(), findings.figures(), findings.remarks(), noise.noise());
        System.out.println(result.text());
        return result;
    }

    private static BenchStack stack() {
        BenchStack stack = BenchStack.beside(System.getenv());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    private List<Bench> wanted() {
        List<String> known = ALL.stream().map(Bench::name).toList();
        names.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(unknown -> {
            throw new BenchFailure("there is no bench " + unknown + "; there are " + known);
        });
        return ALL.stream()
                .filter(bench -> names.isEmpty() || names.contains(bench.name()))
                .toList();
    }
}
