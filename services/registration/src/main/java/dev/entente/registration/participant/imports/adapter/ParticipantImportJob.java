package dev.entente.registration.participant.imports.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.imports.domain.RowStatus;
import dev.entente.registration.participant.imports.usecase.ImportOrder;
import dev.entente.registration.participant.imports.usecase.ImportParticipants;
import dev.entente.registration.participant.imports.usecase.ParticipantImports;
import dev.entente.registration.participant.imports.usecase.StartParticipantImport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;

@ApplicationScoped
class ParticipantImportJob implements JobHandler {
    private final ImportParticipants importParticipants;
    private final ParticipantImports imports;
    private final MessageJson json;

    ParticipantImportJob(ImportParticipants importParticipants, ParticipantImports imports, MessageJson json) {
        this.importParticipants = importParticipants;
        this.imports = imports;
        this.json = json;
    }

    record Memory(int afterRow) {}

    @Override
    public String type() {
        return StartParticipantImport.JOB;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        ImportOrder order = order(state);
        int after = state.memory().path("afterRow").asInt(0);
        return importParticipants
                .handle(new ImportParticipants.Command(state.jobId(), state.ownerAccountId(), order, after), occasion)
                .chain(done -> next(state, order, done));
    }

    private Uni<JobStep> next(JobState state, ImportOrder order, int done) {
        JobProgress progress = new JobProgress(done, order.rows(), order.dryRun() ? "checking" : "importing");
        if (done < order.rows()) {
            return Uni.createFrom().item(JobStep.goOn(progress, new Memory(done)));
        }
        return imports.tally(state.jobId()).map(tally -> JobStep.finished(progress, ImportResult.of(order, tally)));
    }

    private ImportOrder order(JobState state) {
        try {
            return json.mapper().treeToValue(state.input(), ImportOrder.class);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    record ImportResult(
            boolean dryRun,
            String mode,
            long rows,
            long created,
            long updated,
            long unchanged,
            long rejected,
            long notApplied) {

        static ImportResult of(ImportOrder order, Map<RowStatus, Long> tally) {
            return new ImportResult(
                    order.dryRun(),
                    order.mode().name(),
                    order.rows(),
                    tally.getOrDefault(RowStatus.CREATED, 0L),
                    tally.getOrDefault(RowStatus.UPDATED, 0L),
                    tally.getOrDefault(RowStatus.UNCHANGED, 0L),
                    tally.getOrDefault(RowStatus.REJECTED, 0L),
                    tally.getOrDefault(RowStatus.NOT_APPLIED, 0L));
        }
    }
}
