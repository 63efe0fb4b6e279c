package dev.entente.bench.machine;

import dev.entente.bench.figure.Figure;
import dev.entente.launcher.Stack;
import dev.entente.launcher.process.KnownProcess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Processor time of each process of a stack, and of the program that measures. */
public record StackProcessorTime(Map<String, ProcessorTime> byProcess) {
    private static final String MEASURING = "bench";

    public static StackProcessorTime of(Stack stack) {
        Map<String, ProcessorTime> times = new LinkedHashMap<>();
        for (KnownProcess known : stack.home().pidFiles().allRunning()) {
            Optional<ProcessHandle> root = ProcessHandle.of(known.pid());
            root.ifPresent(process -> times.put(known.name(), ProcessTable.ofTree(process)));
        }
        return new StackProcessorTime(times);
    }

    /** With this JVM, which is the client of what it measures, and which may have started it. */
    public static StackProcessorTime withClient(Stack stack) {
        return of(stack).and(MEASURING, ProcessTable.ofStarter(ProcessHandle.current()));
    }

    public StackProcessorTime and(String process, ProcessorTime time) {
        Map<String, ProcessorTime> extended = new LinkedHashMap<>(byProcess);
        extended.put(process, time);
        return new StackProcessorTime(extended);
    }

    public StackProcessorTime since(StackProcessorTime earlier) {
        Map<String, ProcessorTime> differences = new LinkedHashMap<>();
        byProcess.forEach((name, time) ->
                differences.put(name, time.since(earlier.byProcess.getOrDefault(name, ProcessorTime.NONE))));
        return new StackProcessorTime(differences);
    }

    public double seconds() {
        return byProcess.values().stream().mapToDouble(ProcessorTime::all).sum();
    }

    /** @param what was done meanwhile */
    public List<Figure> figures(String what) {
        List<Figure> figures = new ArrayList<>();
        byProcess.forEach((name, time) -> {
            figures.add(Figure.of("CPU of " + name + " " + what, time.all(), "s"));
            if (time.compiling() > 0) {
                figures.add(Figure.of("  of it JIT compilation", time.compiling(), "s"));
                figures.add(Figure.of("  of it the VM thread (garbage collection)", time.virtualMachine(), "s"));
            }
        });
        figures.add(Figure.of("CPU of all " + what, seconds(), "s"));
        return figures;
    }
}
