package dev.entente.registration.participant.imports.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.participant.imports.domain.RowOutcome;
import dev.entente.registration.participant.imports.domain.RowStatus;
import dev.entente.registration.participant.imports.domain.Upload;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports and their rows. */
public interface ParticipantImports {

    Uni<Void> add(UUID jobId, UUID matchmakingEventId, String accountId, Upload upload);

    /** The next rows in their order. */
    Uni<List<UploadedRow>> rowsAfter(UUID jobId, int row, int most);

    Uni<Void> settle(UUID jobId, List<RowOutcome> outcomes);

    Uni<Map<RowStatus, Long>> tally(UUID jobId);

    /** Refuses when there is no such import of this account. */
    Uni<List<ImportRow>> page(UUID jobId, String accountId, @Nullable RowStatus status, PageRequest request);

    /** Refuses when there is no such import of this account. */
    Uni<RejectedRows> rejected(UUID jobId, String accountId);

    Uni<Boolean> haveAnyStartedBefore(Instant moment);

    Uni<Void> removeThoseStartedBefore(Instant moment);
}
