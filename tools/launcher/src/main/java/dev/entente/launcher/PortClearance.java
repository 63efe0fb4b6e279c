package dev.entente.launcher;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.PortHolder;
import dev.entente.launcher.server.ManagedProcess;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Makes sure before anything starts that the ports are free: leftovers of this stack are stopped, whoever started them;
 * for others' processes the person is told who they are.
 */
record PortClearance(StackHome home, Progress progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void clear(Collection<ManagedProcess> processes) {
        stopLeftovers(processes);
        var foreign = processes.stream()
                .flatMap(process -> holders(process).stream())
                .map(PortHolder::describe)
                .toList();
        if (!foreign.isEmpty()) {
            throw new StackFailure("nothing was started:\n    " + String.join("\n    ", foreign)
                    + "\nEnd these processes, or choose other ports by ENTENTE_PORTS.");
        }
    }

    /** Processes of this stack whose pid files were lost. */
    void stopLeftovers(Collection<ManagedProcess> processes) {
        for (var process : processes) {
            for (var port : process.portNumbers()) {
                PortHolder.of(port)
                        .filter(holder -> holder.bears(home.mark()))
                        .ifPresent(holder -> stop(process, holder));
            }
        }
    }

    private void stop(ManagedProcess process, PortHolder holder) {
        progress.report(process.name(), "stopping a leftover of this stack: " + holder.describe());
        holder.asKnown(process.name()).ifPresent(leftover -> leftover.stop(process.stopSignal(), PATIENCE));
    }

    private static List<PortHolder> holders(ManagedProcess process) {
        return process.portNumbers().stream()
                .flatMap(port -> PortHolder.of(port).stream())
                .toList();
    }
}
