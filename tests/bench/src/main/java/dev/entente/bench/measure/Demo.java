package dev.entente.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.bench.BenchFailure;
import dev.entente.bench.figure.Figure;
import dev.entente.bench.figure.Findings;
import dev.entente.bench.figure.Goal;
import dev.entente.bench.machine.ProcessTable;
import dev.entente.bench.machine.ProcessorTime;
import dev.entente.bench.machine.StackProcessorTime;
import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The demonstration as a person starts it: what is built, no data yet, until its report is there. */
public final class Demo implements Bench {
    private static final Goal A_MINUTE = Goal.atMost(60);

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String question() {
        return "cold ./entente demo, and the replay in it";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        run.stack().remove();
        run.noise().calibrate();
        try {
            Path report = Files.createTempFile("entente-bench-report-", ".json");
            perform(run, report);
            tellReplay(run.findings(), new ObjectMapper().readTree(report.toFile()));
            Files.delete(report);
        } catch (IOException failure) {
            throw new BenchFailure("The demonstration cannot be started", failure);
        }
        Footprint.memory(run.findings(), run.stack().stack(Progress.silent()), " after the replay");
        run.stack().awaitQuiet();
        run.noise().calibrate();
        run.stack().remove();
    }

    private static void perform(BenchRun run, Path report) throws IOException, InterruptedException {
        Stack stack = run.stack().stack(Progress.silent());
        long begin = System.nanoTime();
        Process demo = start(run, report);
        StackProcessorTime started = null;
        ProcessorTime launcher = null;
        try (BufferedReader lines = demo.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("  | " + line);
                if (line.startsWith("started in")) {
                    run.findings().add("cold start of the stack", secondsSince(begin), "s");
                    started = StackProcessorTime.of(stack);
                    launcher = ProcessTable.ofStarter(demo.toHandle());
                } else if (line.startsWith("replayed in") && started != null && launcher != null) {
                    run.findings().add("cold ./entente demo to report", secondsSince(begin), "s");
                    run.findings()
                            .add(StackProcessorTime.of(stack)
                                    .and("the player", ProcessTable.ofStarter(demo.toHandle()))
                                    .since(started.and("the player", launcher))
                                    .figures("during the replay"));
                }
            }
        }
        int status = demo.waitFor();
        if (status != 0) {
            throw new BenchFailure("./entente demo ended with status " + status);
        }
    }

    private static Process start(BenchRun run, Path report) throws IOException {
        Path checkout = Checkout.find().folder();
        List<String> line =
                new ArrayList<>(List.of(checkout.resolve("entente").toString(), "demo", "--json", report.toString()));
        if (run.small()) {
            line.addAll(List.of(
                    "--scenario",
                    checkout.resolve("tools/demo/scenarios/small.yaml").toString()));
        }
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(run.stack().environment());
        Process demo = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(demo::destroy));
        return demo;
    }

    private static void tellReplay(Findings findings, JsonNode report) {
        JsonNode replay = report.path("replay");
        findings.add(Figure.of("replay", replay.path("seconds").asDouble(), "s").with(A_MINUTE));
        findings.add("commands", replay.path("commands").asDouble(), "");
        findings.add("commands per second", replay.path("commandsPerSecond").asDouble(), "1/s");
        findings.add("repetitions to wait for news", replay.path("waitsForNews").asDouble(), "");
        findings.remark(
                report.path("allTargetsMet").asBoolean()
                        ? "all published targets were met"
                        : "targets were missed, so the figures are of another replay");
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
