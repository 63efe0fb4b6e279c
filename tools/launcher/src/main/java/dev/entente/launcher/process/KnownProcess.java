package dev.entente.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A process that the launcher started, known by pid and start mark so that a reused pid is never taken for it. */
public record KnownProcess(String name, long pid, String startMark, List<Integer> ports) {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

    static Optional<KnownProcess> of(String name, long pid, List<Integer> ports) {
        return StartMark.of(pid).map(mark -> new KnownProcess(name, pid, mark, ports));
    }

    public boolean isRunning() {
        return StartMark.of(pid).filter(startMark::equals).isPresent();
    }

    public Optional<Instant> startedAt() {
        return handle().flatMap(handle -> handle.info().startInstant());
    }

    /** The process and everything that it started itself, such as PostgreSQL's workers. */
    public List<ProcessHandle> tree() {
        return handle().map(handle ->
                        Stream.concat(Stream.of(handle), handle.descendants()).toList())
                .orElse(List.of());
    }

    /** Asks the process to end, and ends it the hard way if it has not done so in time. */
    public void stop(StopSignal signal, Duration patience) {
        var members = tree();
        if (members.isEmpty()) {
            return;
        }
        signal.sendTo(pid);
        if (!endsWithin(patience)) {
            members.forEach(ProcessHandle::destroyForcibly);
        }
        awaitEnd(members);
    }

    /** As {@code kill -9} does it: the process gets no chance to tidy up. */
    public void kill() {
        var members = tree();
        handle().ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd(members);
    }

    private Optional<ProcessHandle> handle() {
        return isRunning() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private boolean endsWithin(Duration patience) {
        return Patience.of(patience).await(LOOK_AGAIN_AFTER, () -> !isRunning());
    }

    private static void awaitEnd(List<ProcessHandle> members) {
        var patience = Patience.of(Duration.ofSeconds(10));
        members.forEach(member -> patience.await(
                LOOK_AGAIN_AFTER, () -> StartMark.of(member.pid()).isEmpty()));
    }
}
