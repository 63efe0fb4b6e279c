package dev.entente.registration.participant.imports.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one row. */
public record RowOutcome(
        int row,
        RowStatus status,
        List<RowError> errors,
        @Nullable UUID participantId,
        @Nullable UUID invitationId) {

    public static RowOutcome rejected(int row, List<RowError> errors) {
        return new RowOutcome(row, RowStatus.REJECTED, errors, null, null);
    }

    public boolean isRejected() {
        return status == RowStatus.REJECTED;
    }

    /** The row was good, and still nothing happens: others are not. */
    public RowOutcome notApplied() {
        return isRejected() ? this : new RowOutcome(row, RowStatus.NOT_APPLIED, List.of(), null, null);
    }

    /** What a dry run tells: the same, without the ids of what was not made. */
    public RowOutcome onlyTried() {
        return status == RowStatus.CREATED || invitationId != null
                ? new RowOutcome(row, status, errors, status == RowStatus.CREATED ? null : participantId, null)
                : this;
    }
}
