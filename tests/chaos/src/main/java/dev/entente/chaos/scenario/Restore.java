package dev.entente.chaos.scenario;

import dev.entente.chaos.history.Loss;
import dev.entente.chaos.stage.Stage;
import java.io.IOException;
import java.time.Duration;

/**
 * From a moment on clients are told what is going to be lost; then databases are put back to that moment.
 *
 * @param momentNanos by the clock of operations
 */
record Restore(Stage stage, RestoreReconciliation reconciliation, long momentNanos) {
    private static final Duration LEAST_LOST = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofSeconds(10);

    /**
     * @param fault in words
     * @param killed the process that holds the databases
     * @param putBack while it does not run
     * @param startAgain whoever has to hear that its database is an older one
     */
    void play(String fault, String killed, Runnable putBack, Runnable startAgain)
            throws IOException, InterruptedException {
        do {
            stage.last(LEAST_LOST);
        } while (stage.hasTimeLeft());
        long told = System.nanoTime();
        stage.recover(() -> {});
        stage.fault(fault);
        stage.stack().kill(killed);
        stage.recover(() -> {
            putBack.run();
            stage.history().lost(new Loss(reconciliation.services(), momentNanos, System.nanoTime()));
            startAgain.run();
            reconciliation.awaitNewEpochs();
        });
        stage.last(AFTERWARDS);
        stage.load().finish();
        stage.recover(() -> {});
        reconciliation.require(told);
    }
}
