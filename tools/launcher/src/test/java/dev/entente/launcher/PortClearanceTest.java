package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.process.Patience;
import dev.entente.launcher.process.PortHolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortClearanceTest {

    @TempDir
    private Path folder;

    @Test
    void namesTheStrangerThatHoldsAPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var process = FakeProcess.sleeping(folder, "scheduling", socket.getLocalPort());

            assertThatThrownBy(() -> clearance().clear(List.of(process)))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("nothing was started")
                    .hasMessageContaining("port " + socket.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void stopsALeftoverOfThisStackWhosePidFileWasLost() throws IOException {
        var port = freePort();
        listener(port, "-D" + new StackHome(folder).mark());

        clearance().clear(List.of(FakeProcess.sleeping(folder, "scheduling", port)));

        assertThat(PortHolder.of(port)).isEmpty();
    }

    @Test
    void sparesAProcessOfAnotherStack() throws IOException {
        var port = freePort();
        var neighbour = listener(port, "-Dentente.home=" + folder.resolve("neighbour"));

        assertThatThrownBy(() -> clearance().clear(List.of(FakeProcess.sleeping(folder, "scheduling", port))))
                .isInstanceOf(StackFailure.class);

        assertThat(neighbour.isAlive()).isTrue();
        neighbour.destroyForcibly();
    }

    @Test
    void isContentWithFreePorts() throws IOException {
        var process = FakeProcess.sleeping(folder, "scheduling", freePort());

        assertThatCode(() -> clearance().clear(List.of(process))).doesNotThrowAnyException();
    }

    private PortClearance clearance() {
        return new PortClearance(new StackHome(folder), Progress.silent());
    }

    /** The JDK's own web server, bearing the mark as our programs do. */
    private Process listener(int port, String mark) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new Command(
                        List.of(
                                java,
                                mark,
                                "-m",
                                "jdk.httpserver",
                                "-p",
                                Integer.toString(port),
                                "-d",
                                folder.toString()),
                        Map.of(),
                        folder)
                .startDetached(folder.resolve("listener.log"));
        assertThat(Patience.of(Duration.ofSeconds(20))
                        .await(Duration.ofMillis(50), () -> PortHolder.of(port).isPresent()))
                .isTrue();
        return process;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
