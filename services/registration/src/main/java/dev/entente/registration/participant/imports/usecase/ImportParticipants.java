package dev.entente.registration.participant.imports.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.imports.domain.ImportMode;
import dev.entente.registration.participant.imports.domain.ImportedRow;
import dev.entente.registration.participant.imports.domain.RowOutcome;
import dev.entente.registration.participant.imports.domain.Upload;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.participant.usecase.ParticipationTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of an import: a few statements for all its rows together. An atomic import is a single step, so that it
 * happens as a whole or not at all.
 */
@ApplicationScoped
public class ImportParticipants {
    private static final int ROWS_OF_PARTIAL_STEP = 250;

    private final ParticipationTerms terms;
    private final ParticipantImports imports;
    private final ImportTargets targets;
    private final ImportTools tools;
    private final Outbox outbox;

    ImportParticipants(
            ParticipationTerms terms,
            ParticipantImports imports,
            ImportTargets targets,
            ImportTools tools,
            Outbox outbox) {
        this.terms = terms;
        this.imports = imports;
        this.targets = targets;
        this.tools = tools;
        this.outbox = outbox;
    }

    /** @param afterRow the last row of the step before */
    public record Command(UUID jobId, String accountId, ImportOrder order, int afterRow) {}

    /** Answers how many rows are settled by now. */
    public Uni<Integer> handle(Command command, Occasion occasion) {
        int most = command.order().mode() == ImportMode.ATOMIC ? Upload.MOST_ATOMIC_ROWS : ROWS_OF_PARTIAL_STEP;
        return terms.of(command.order().matchmakingEventId())
                .invoke(event -> StartParticipantImport.requireMayImport(event, command.accountId()))
                .chain(event -> imports.rowsAfter(command.jobId(), command.afterRow(), most)
                        .call(rows -> settle(rows, event, command, occasion))
                        .map(rows -> command.afterRow() + rows.size()));
    }

    private Uni<Void> settle(List<UploadedRow> rows, EventTerms event, Command command, Occasion occasion) {
        Map<Integer, ImportedRow> sound = new TreeMap<>();
        rows.stream().filter(row -> !row.isBroken()).forEach(row -> sound.put(row.row(), tools.read(row)));
        return basis(sound, event, command, occasion).chain(basis -> {
            RowApplication application = tools.application(basis);
            List<RowOutcome> outcomes = rows.stream()
                    .map(row -> outcome(row, sound.get(row.row()), application))
                    .toList();
            return write(application, outcomes, command);
        });
    }

    private static RowOutcome outcome(UploadedRow row, @Nullable ImportedRow sound, RowApplication application) {
        return sound == null ? RowOutcome.rejected(row.row(), row.errors()) : application.apply(row.row(), sound);
    }

    private Uni<ImportBasis> basis(
            Map<Integer, ImportedRow> sound, EventTerms event, Command command, Occasion occasion) {
        List<String> externalIds =
                sound.values().stream().map(ImportedRow::externalId).toList();
        return targets.knownByExternalId(event.matchmakingEventId(), externalIds)
                .chain(known -> targets.find(
                                command.accountId(),
                                sound.values().stream()
                                        .map(ImportedRow::organisation)
                                        .toList())
                        .map(found -> new ImportBasis(event, command.accountId(), occasion.now(), found, known)));
    }

    private Uni<Void> write(RowApplication application, List<RowOutcome> outcomes, Command command) {
        boolean spoiled =
                command.order().mode() == ImportMode.ATOMIC && outcomes.stream().anyMatch(RowOutcome::isRejected);
        if (spoiled) {
            return forgetAndSettle(
                    command, outcomes.stream().map(RowOutcome::notApplied).toList());
        }
        if (command.order().dryRun()) {
            return forgetAndSettle(
                    command, outcomes.stream().map(RowOutcome::onlyTried).toList());
        }
        return targets.write(application.harvest())
                .chain(() -> imports.settle(command.jobId(), outcomes))
                .chain(() -> outbox.append(application.facts()));
    }

    private Uni<Void> forgetAndSettle(Command command, List<RowOutcome> outcomes) {
        return targets.forget().chain(() -> imports.settle(command.jobId(), outcomes));
    }
}
