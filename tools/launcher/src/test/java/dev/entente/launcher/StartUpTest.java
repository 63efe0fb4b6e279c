package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.home.StackHome;
import dev.entente.launcher.server.ManagedProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpTest {

    @TempDir
    private Path folder;

    private StackHome home;
    private ProcessControl control;
    private ManagedProcess store;
    private ManagedProcess desk;

    @BeforeEach
    void prepareAHome() {
        home = new StackHome(folder);
        home.create();
        control = new ProcessControl(home, Progress.silent());
        store = FakeProcess.sleeping(folder, "store", 1);
        desk = FakeProcess.sleeping(folder, "desk", 2, "store");
    }

    @AfterEach
    void leaveNothingBehind() {
        new ShutDown(control).run(List.of(store, desk));
    }

    @Test
    void startsEveryoneAfterThoseTheyWaitFor() throws IOException {
        startUp(List.of(store, desk));

        assertThat(events()).containsExactly("up store", "up desk");
    }

    @Test
    void stopsEveryoneBeforeThoseTheyWaitFor() throws IOException {
        startUp(List.of(store, desk));

        new ShutDown(control).run(List.of(store, desk));

        assertThat(events()).endsWith("down desk", "down store");
    }

    @Test
    void leavesAloneWhatRunsAlready() throws IOException {
        startUp(List.of(store));
        var before = control.running(store).orElseThrow();

        startUp(List.of(store, desk));

        assertThat(control.running(store)).contains(before);
        assertThat(events()).containsExactly("up store", "up desk");
    }

    @Test
    void startsAgainWhatWasKilled() {
        startUp(List.of(store));
        control.kill(store);

        startUp(List.of(store));

        assertThat(control.running(store)).isPresent();
    }

    @Test
    void stopsWhatItStartedWhenOneFailsAndShowsTheLog() {
        var broken = FakeProcess.failing(folder, "broken", 3, "store");

        assertThatThrownBy(() -> startUp(List.of(store, broken)))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("broken ended")
                .hasMessageContaining("no licence found");
        assertThat(control.running(store)).isEmpty();
    }

    @Test
    void leavesRunningWhatRanBeforeAStartFailed() {
        startUp(List.of(store));
        var broken = FakeProcess.failing(folder, "broken", 3, "store");

        assertThatThrownBy(() -> startUp(List.of(store, broken))).isInstanceOf(StackFailure.class);

        assertThat(control.running(store)).isPresent();
    }

    @Test
    void undoesAStartOnRequest() {
        var startUp = new StartUp(control, new ShutDown(control), Progress.silent());
        startUp.run(List.of(store, desk));

        startUp.abandon();

        assertThat(control.running(store)).isEmpty();
        assertThat(control.running(desk)).isEmpty();
    }

    private void startUp(List<ManagedProcess> processes) {
        new StartUp(control, new ShutDown(control), Progress.silent()).run(processes);
    }

    private List<String> events() throws IOException {
        return Files.readAllLines(folder.resolve("events"));
    }
}
