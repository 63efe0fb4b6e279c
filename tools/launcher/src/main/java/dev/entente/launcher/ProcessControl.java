package dev.entente.launcher;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.KnownProcess;
import dev.entente.launcher.process.Patience;
import dev.entente.launcher.process.PidFiles;
import dev.entente.launcher.server.ManagedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts, adopts and stops one process at a time. */
final class ProcessControl {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration RECOVERY = Duration.ofSeconds(40);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);
    private static final long LARGEST_LOG = 32L << 20;
    private static final int LINES_SHOWN = 15;

    private final StackHome home;
    private final PidFiles pidFiles;
    private final Progress progress;

    ProcessControl(StackHome home, Progress progress) {
        this.home = home;
        this.pidFiles = home.pidFiles();
        this.progress = progress;
    }

    /** Leaves a process alone that runs already and answers; else starts it and tells who was started. */
    void ensureReady(ManagedProcess process, Consumer<ManagedProcess> started) {
        if (adopts(process)) {
            progress.report(process.name(), "runs already");
        } else {
            stop(process);
            start(process, started);
        }
        process.whenReady();
    }

    void start(ManagedProcess process, Consumer<ManagedProcess> started) {
        var begin = System.nanoTime();
        progress.report(process.name(), "starting");
        rotateLog(process);
        var child = process.command().startDetached(home.log(process.name()));
        var known = pidFiles.record(process.name(), child.pid(), process.portNumbers())
                .orElseThrow(() -> failed(process, "ended at once"));
        started.accept(process);
        awaitReadiness(process, known);
        progress.report(
                process.name(),
                String.format(Locale.ROOT, "ready after %.1f s  %s", secondsSince(begin), process.url()));
    }

    void stop(ManagedProcess process) {
        pidFiles.running(process.name()).ifPresent(known -> {
            var begin = System.nanoTime();
            known.stop(process.stopSignal(), LONGEST_STOP);
            progress.report(process.name(), String.format(Locale.ROOT, "stopped after %.1f s", secondsSince(begin)));
        });
        pidFiles.forget(process.name());
    }

    void kill(ManagedProcess process) {
        pidFiles.running(process.name()).ifPresent(KnownProcess::kill);
        pidFiles.forget(process.name());
    }

    Optional<KnownProcess> running(ManagedProcess process) {
        return pidFiles.running(process.name());
    }

    private boolean adopts(ManagedProcess process) {
        var known = pidFiles.running(process.name());
        if (known.isEmpty()) {
            return false;
        }
        if (!known.get().ports().equals(process.portNumbers())) {
            progress.report(process.name(), "runs on other ports, so it is started again");
            return false;
        }
        if (wasBuiltSince(process, known.get())) {
            progress.report(process.name(), "was built anew since it started, so it is started again");
            return false;
        }
        return Patience.of(RECOVERY)
                        .await(
                                LOOK_AGAIN_AFTER,
                                () -> process.isReady() || !known.get().isRunning())
                && known.get().isRunning();
    }

    private static boolean wasBuiltSince(ManagedProcess process, KnownProcess known) {
        try {
            var built = Files.getLastModifiedTime(process.program());
            return known.startedAt()
                    .map(FileTime::from)
                    .filter(started -> started.compareTo(built) < 0)
                    .isPresent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void awaitReadiness(ManagedProcess process, KnownProcess known) {
        var inTime = Patience.of(process.longestStart())
                .await(LOOK_AGAIN_AFTER, () -> process.isReady() || !known.isRunning());
        if (!known.isRunning()) {
            throw failed(process, "ended while it started");
        }
        if (!inTime) {
            throw failed(
                    process, "was not ready after " + process.longestStart().toSeconds() + " s");
        }
    }

    private StackFailure failed(ManagedProcess process, String how) {
        var log = home.log(process.name());
        return new StackFailure(process.name() + " " + how + "; its log " + log + " ends with\n    "
                + String.join("\n    ", new LogTail(log).lastLines(LINES_SHOWN)));
    }

    private void rotateLog(ManagedProcess process) {
        var log = home.log(process.name());
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
