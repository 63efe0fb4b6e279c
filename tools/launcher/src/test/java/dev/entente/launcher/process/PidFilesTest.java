package dev.entente.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {

    @TempDir
    private Path folder;

    @Test
    void knowsARunningProcessAgain() {
        var process = sleeping();
        new PidFiles(folder).record("kafka", process.pid(), List.of(18101, 18102));

        var known = new PidFiles(folder).running("kafka").orElseThrow();

        assertThat(known.pid()).isEqualTo(process.pid());
        assertThat(known.ports()).containsExactly(18101, 18102);
        known.kill();
    }

    @Test
    void takesAStoppedProcessForGone() {
        var pidFiles = new PidFiles(folder);
        var known = pidFiles.record("kafka", sleeping().pid(), List.of(18101)).orElseThrow();

        known.stop(StopSignal.TERM, Duration.ofSeconds(10));

        assertThat(pidFiles.running("kafka")).isEmpty();
        assertThat(pidFiles.allRunning()).isEmpty();
    }

    @Test
    void takesAReusedPidForAnotherProcess() throws IOException {
        var pidFiles = new PidFiles(folder);
        var self = ProcessHandle.current().pid();
        pidFiles.record("kafka", self, List.of(18101));
        var file = folder.resolve("kafka.pid");

        Files.writeString(file, Files.readString(file).replaceAll("(?m)^started=.*$", "started=long ago"));

        assertThat(pidFiles.running("kafka")).isEmpty();
    }

    @Test
    void ignoresAFileThatWasHalfWritten() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "name=kafka\npid=1");

        assertThat(new PidFiles(folder).allRunning()).isEmpty();
    }

    @Test
    void killsAProcessThatIgnoresTheSignal() throws IOException {
        var ready = folder.resolve("ready");
        var stubborn = new Command(
                        List.of("bash", "-c", "trap '' TERM; touch " + ready + "; while :; do sleep 0.1; done"),
                        Map.of(),
                        folder)
                .startDetached(folder.resolve("log"));
        var known = new PidFiles(folder)
                .record("stubborn", stubborn.pid(), List.of(1))
                .orElseThrow();
        Patience.of(Duration.ofSeconds(10)).await(Duration.ofMillis(20), () -> Files.exists(ready));

        known.stop(StopSignal.TERM, Duration.ofMillis(300));

        assertThat(known.isRunning()).isFalse();
    }

    private Process sleeping() {
        return new Command(List.of("sleep", "60"), Map.of(), folder).startDetached(folder.resolve("log"));
    }
}
