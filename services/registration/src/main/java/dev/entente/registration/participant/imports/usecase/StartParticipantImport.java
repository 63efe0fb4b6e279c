package dev.entente.registration.participant.imports.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.imports.domain.ImportMode;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.Upload;
import dev.entente.registration.participant.usecase.ParticipationTerms;
import dev.entente.registration.vocabulary.domain.PhaseTable;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser hands in a file of participants; a job does the work. */
@ApplicationScoped
public class StartParticipantImport {
    public static final String JOB = "participant-import";

    private final ParticipationTerms terms;
    private final ParticipantImports imports;
    private final Jobs jobs;

    StartParticipantImport(ParticipationTerms terms, ParticipantImports imports, Jobs jobs) {
        this.terms = terms;
        this.imports = imports;
        this.jobs = jobs;
    }

    public record Command(UUID matchmakingEventId, Upload upload, ImportMode mode, boolean dryRun) {}

    /** Answers the job's id. */
    public Uni<UUID> handle(Command command, Occasion occasion) {
        String account = occasion.actor().accountId();
        command.upload().requireFitFor(command.mode());
        return terms.seenBy(account, command.matchmakingEventId())
                .invoke(event -> requireMayImport(event, account))
                .chain(() -> jobs.start(JOB, order(command), occasion))
                .call(job -> imports.add(job, command.matchmakingEventId(), account, command.upload()));
    }

    static void requireMayImport(EventTerms event, String account) {
        require(
                event.areOrganisedBy(account),
                ImportRule.MATCHMAKING_EVENT_MUST_BE_OF_CALLER,
                "There is no such matchmaking event among yours.");
        PhaseTable.requireAllowed(PhasedCommand.IMPORT_PARTICIPANTS, event.phase());
    }

    private static ImportOrder order(Command command) {
        return new ImportOrder(
                command.matchmakingEventId(),
                command.mode(),
                command.dryRun(),
                command.upload().rows().size());
    }
}
