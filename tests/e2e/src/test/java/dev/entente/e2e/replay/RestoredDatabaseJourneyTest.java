package dev.entente.e2e.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.demo.scenario.Scenarios;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.e2e.replay.DisturbedReplay.Result;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * PostgreSQL is put back to the middle of a replay that has ended, while Kafka remembers all of it. The numbers that count
 * afterwards are those of the databases as they were restored, wherever one asks. Who listens is started again, so that it
 * reads again what its own database lost; registration, which listens to nobody, goes on as it is.
 */
@ExtendWith(OnRunningStack.class)
@Timeout(1200)
class RestoredDatabaseJourneyTest {
    private static final String EPOCH = "select cast(current_epoch() as text)";
    private static final String LOST = "select message_id from lost_fact where type not like '%.epoch-started.v1'";
    private static final String VOID = "select aggregate_id from restore_difference where told_version is null";
    private static final String TAKEN_BACK =
            "select aggregate_id from restore_difference where told_version is not null";

    private Stack stack;
    private SourceDatabases sources;

    @BeforeEach
    void meetStack(Stack running) {
        stack = running;
        sources = new SourceDatabases(running);
    }

    @Test
    void everybodyFollowsTheRestoredDatabases() throws Exception {
        List<Long> epochs = epochs();

        Result result = DisturbedReplay.of(Scenarios.read("small"), "PostgreSQL restored", stack, replay -> {
            replay.awaitShare(0.50);
            atRest(() -> copy(data(), backup()));
            replay.awaitEnd();
            stack.down(Set.copyOf(SourceDatabases.LISTENING));
            atRest(() -> {
                remove(data());
                copy(backup(), data());
            });
            stack.up(Set.copyOf(SourceDatabases.LISTENING));
            awaitNewEpochs(epochs);
            new SystemProof(stack).awaitRest();
            replay.disturbed(1);
        });

        List<String> violations = new SystemProof(stack).inconsistencies(result.report());
        FaultTable.print(result, violations);
        assertThat(result.report().settled()).isTrue();
        assertThat(violations).isEmpty();
        assertThat(SourceDatabases.RECORDING)
                .allSatisfy(service -> assertThat(sources.texts(service, LOST)).isNotEmpty());
        assertThat(sources.texts("reporting", VOID)).isNotEmpty();
        assertThat(sources.texts("reporting", TAKEN_BACK)).isNotEmpty();
    }

    private List<Long> epochs() {
        return SourceDatabases.RECORDING.stream()
                .map(service -> Long.valueOf(sources.texts(service, EPOCH).getFirst()))
                .toList();
    }

    private void awaitNewEpochs(List<Long> before) {
        Awaitility.await("a new epoch of each service")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Stream.iterate(0, place -> place < before.size(), place -> place + 1)
                        .allMatch(place -> epochs().get(place) > before.get(place)));
    }

    private void atRest(Work work) throws Exception {
        stack.stop("postgres");
        work.run();
        stack.start("postgres");
    }

    private Path data() {
        return stack.home().data("postgres");
    }

    private Path backup() {
        return stack.home().folder().resolve("postgres-of-the-middle");
    }

    /** With owners and modes, which the server insists on. */
    private static void copy(Path from, Path to) throws Exception {
        run("cp", "-a", from.toString(), to.toString());
    }

    private static void remove(Path folder) throws Exception {
        run("rm", "-rf", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private interface Work {
        void run() throws Exception;
    }
}
