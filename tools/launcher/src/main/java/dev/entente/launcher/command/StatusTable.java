package dev.entente.launcher.command;

import dev.entente.launcher.ProcessState;
import dev.entente.launcher.ProcessState.Health;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Processes as lines of a table. */
record StatusTable(List<ProcessState> states) {

    private static final String ROW = "%-16s %8s  %-13s %-12s %9s %10s  %s";
    private static final double MEBIBYTE = 1 << 20;

    boolean allReady() {
        return states.stream().allMatch(state -> state.health() == Health.READY);
    }

    String text() {
        var rows = states.stream().map(StatusTable::row).collect(Collectors.joining("\n"));
        var head = ROW.formatted("process", "pid", "ports", "state", "memory", "uptime", "address");
        return head + "\n" + rows + "\n"
                + ROW.formatted("", "", "", "", memory(total()), "", "").stripTrailing();
    }

    private OptionalLong total() {
        return OptionalLong.of(states.stream()
                .map(ProcessState::residentBytes)
                .flatMapToLong(OptionalLong::stream)
                .sum());
    }

    private static String row(ProcessState state) {
        return ROW.formatted(
                state.name(),
                state.pid().isPresent() ? state.pid().getAsLong() : "-",
                state.ports().values().stream().map(Object::toString).collect(Collectors.joining(" ")),
                state.health().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                memory(state.residentBytes()),
                state.uptime().map(StatusTable::uptime).orElse("-"),
                state.url());
    }

    private static String memory(OptionalLong bytes) {
        return bytes.isPresent() ? String.format(Locale.ROOT, "%.0f MiB", bytes.getAsLong() / MEBIBYTE) : "-";
    }

    private static String uptime(Duration duration) {
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    }
}
