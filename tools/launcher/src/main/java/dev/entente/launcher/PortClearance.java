package dev.entente.launcher;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.PortHolder;
import dev.entente.launcher.server.ManagedProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes sure before anything starts that the ports are free: leftovers of this stack are stopped, whoever started them;
 * for others' processes the person is told who they are.
 */
record PortClearance(StackHome home, Progress progress) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void clear(Collection<ManagedProcess> processes) {
        var foreign = new ArrayList<PortHolder>();
        for (var process : processes) {
            for (var port : process.portNumbers()) {
                PortHolder.of(port).ifPresent(holder -> {
                    if (holder.bears(home.mark())) {
                        stopLeftover(process, holder);
                    } else {
                        foreign.add(holder);
                    }
                });
            }
        }
        if (!foreign.isEmpty()) {
            throw new StackFailure("nothing was started:\n    " + String.join("\n    ", descriptions(foreign))
                    + "\nEnd these processes, or choose other ports by ENTENTE_PORTS.");
        }
    }

    private void stopLeftover(ManagedProcess process, PortHolder holder) {
        progress.report(process.name(), "stopping a leftover of this stack: " + holder.describe());
        holder.asKnown(process.name()).ifPresent(leftover -> leftover.stop(process.stopSignal(), PATIENCE));
    }

    private static List<String> descriptions(List<PortHolder> holders) {
        return holders.stream().map(PortHolder::describe).toList();
    }
}
