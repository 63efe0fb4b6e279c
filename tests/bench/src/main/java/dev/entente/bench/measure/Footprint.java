package dev.entente.bench.measure;

import dev.entente.bench.figure.Figure;
import dev.entente.bench.figure.Findings;
import dev.entente.bench.figure.Goal;
import dev.entente.bench.machine.ProcessorTime;
import dev.entente.bench.machine.StackProcessorTime;
import dev.entente.launcher.ProcessState;
import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import java.time.Duration;

/** What the stack takes to start and to stand there. */
public final class Footprint implements Bench {
    private static final double MEBIBYTE = 1 << 20;
    private static final Goal TWO_GIBIBYTES = Goal.below(2048);

    @Override
    public String name() {
        return "footprint";
    }

    @Override
    public String question() {
        return "seconds to start, memory and idle processor time of each process";
    }

    @Override
    public void run(BenchRun run) throws InterruptedException {
        run.stack().remove();
        run.noise().calibrate();
        start(run, "start from empty data");
        run.stack().awaitQuiet();
        memory(run.findings(), run.stack().stack(Progress.silent()), "");
        idle(run);
        run.noise().calibrate();
        run.stack().stack(Progress.silent()).down();
        start(run, "start again");
        run.noise().calibrate();
        run.findings().remark("memory is resident; what processes share is divided among them");
    }

    private static void start(BenchRun run, String what) {
        StartTimes times = new StartTimes();
        Stack stack = run.stack().stack(times);
        long begin = System.nanoTime();
        stack.up();
        run.findings().add(what + ": whole stack", (System.nanoTime() - begin) / 1e9, "s");
        times.seconds().forEach((process, seconds) -> run.findings().add(what + ": " + process, seconds, "s"));
    }

    static void memory(Findings findings, Stack stack, String when) {
        double sum = 0;
        for (ProcessState state : stack.states()) {
            double mebibytes = state.residentBytes().orElse(0) / MEBIBYTE;
            findings.add("memory of " + state.name() + when, mebibytes, "MiB");
            sum += mebibytes;
        }
        findings.add(Figure.of("memory of the whole stack" + when, sum, "MiB").with(TWO_GIBIBYTES));
    }

    private static void idle(BenchRun run) throws InterruptedException {
        Duration time = Duration.ofSeconds(run.size(60, 5));
        Stack stack = run.stack().stack(Progress.silent());
        StackProcessorTime begin = StackProcessorTime.of(stack);
        Thread.sleep(time);
        StackProcessorTime idle = StackProcessorTime.of(stack).since(begin);
        double percent = 100.0 / time.toSeconds();
        idle.byProcess().forEach((process, spent) -> tell(run, process, spent, percent));
        run.findings().add("idle processor time of all", idle.seconds() * percent, "% of a core");
        run.findings().remark("idle: over %d s in which nobody called".formatted(time.toSeconds()));
    }

    private static void tell(BenchRun run, String process, ProcessorTime spent, double percent) {
        run.findings().add("idle processor time of " + process, spent.all() * percent, "% of a core");
    }
}
