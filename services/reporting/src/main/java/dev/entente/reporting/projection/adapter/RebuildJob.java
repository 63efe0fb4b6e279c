package dev.entente.reporting.projection.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.reporting.projection.usecase.RebuildStep;
import dev.entente.reporting.projection.usecase.RebuildStep.Finding;
import dev.entente.reporting.projection.usecase.StartRebuild;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** The rebuild as a job: it survives a kill because all it knows is in the database, and each look is a transaction. */
@ApplicationScoped
class RebuildJob implements JobHandler {
    /** A look costs little, but the consumers need the processor more. */
    private static final double REST_WHILE_READING = 0.2;

    /** An operator needs longer, and cancelling waits for this. */
    private static final double REST_WHILE_DECIDING = 0.5;

    private static final String REST = "select pg_sleep(:seconds) is null";

    private final RebuildStep rebuildStep;
    private final CurrentSession session;

    RebuildJob(RebuildStep rebuildStep, CurrentSession session) {
        this.rebuildStep = rebuildStep;
        this.session = session;
    }

    @Override
    public String type() {
        return StartRebuild.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        return rebuildStep
                .handle(input(state.input()), occasion)
                .call(this::rest)
                .map(finding -> told(state, finding));
    }

    private Uni<?> rest(Finding finding) {
        if (finding instanceof Finding.Reading) {
            return sleep(REST_WHILE_READING);
        }
        return finding instanceof Finding.Deciding
                ? sleep(REST_WHILE_DECIDING)
                : Uni.createFrom().voidItem();
    }

    private Uni<?> sleep(double seconds) {
        return session.with(open -> ScalarSelect.of(open, REST, Boolean.class)
                .setParameter("seconds", seconds)
                .getSingleResult());
    }

    private static JobStep told(JobState state, Finding finding) {
        return switch (finding) {
            case Finding.Clearing clearing ->
                JobStep.goOn(new JobProgress(state.progress().done() + clearing.facts(), 0, "clearing"), Map.of());
            case Finding.Reading reading ->
                JobStep.goOn(
                        new JobProgress(
                                reading.progress().read(), reading.progress().toRead(), "reading"),
                        Map.of());
            case Finding.Deciding deciding ->
                JobStep.goOn(
                        new JobProgress(
                                deciding.setAside().passedOver(),
                                deciding.setAside().passedOver()
                                        + deciding.setAside().undecided(),
                                "deciding"),
                        Map.of());
            case Finding.Done done ->
                JobStep.finished(
                        new JobProgress(
                                done.comparison().compared(),
                                done.comparison().compared(),
                                done.switched() ? "switched" : "rejected"),
                        done);
        };
    }

    private static StartRebuild.Input input(JsonNode input) {
        return new StartRebuild.Input(
                input.path("generation").intValue(),
                input.path("acceptDifferences").booleanValue());
    }
}
