package dev.entente.launcher;

import dev.entente.launcher.process.KnownProcess;
import dev.entente.launcher.process.PortHolder;
import dev.entente.launcher.process.ResidentMemory;
import dev.entente.launcher.server.ManagedProcess;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** How one process of the stack is doing. */
public record ProcessState(
        String name,
        Health health,
        Map<String, Integer> ports,
        OptionalLong pid,
        OptionalLong residentBytes,
        Optional<Duration> uptime,
        URI url) {

    public enum Health {
        READY,
        NOT_READY,
        STOPPED,
        /** It does not run, and somebody else listens on its port. */
        PORT_TAKEN
    }

    static ProcessState of(ManagedProcess process, Optional<KnownProcess> running, Instant now) {
        return new ProcessState(
                process.name(),
                health(process, running),
                process.ports(),
                running.stream().mapToLong(KnownProcess::pid).findFirst(),
                running.map(ResidentMemory::ofTree).orElse(OptionalLong.empty()),
                running.flatMap(KnownProcess::startedAt).map(start -> Duration.between(start, now)),
                process.url());
    }

    private static Health health(ManagedProcess process, Optional<KnownProcess> running) {
        if (running.isPresent()) {
            return process.isReady() ? Health.READY : Health.NOT_READY;
        }
        var taken = process.portNumbers().stream()
                .anyMatch(port -> PortHolder.of(port).isPresent());
        return taken ? Health.PORT_TAKEN : Health.STOPPED;
    }
}
