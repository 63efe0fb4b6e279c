package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.imports.domain.RowOutcome;
import dev.entente.registration.participant.imports.domain.RowStatus;
import dev.entente.registration.participant.imports.domain.Upload;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.participant.imports.usecase.ImportRow;
import dev.entente.registration.participant.imports.usecase.ParticipantImports;
import dev.entente.registration.participant.imports.usecase.RejectedRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ParticipantImportStore implements ParticipantImports {
    private static final String ADD = """
            insert into participant_import(job_id, matchmaking_event_id, account_id, columns, started_at)
            values (:job, :event, :account, :columns, now())""";
    private static final String ADD_ROWS = """
            insert into participant_import_row(job_id, row_number, external_id, content, status, errors)
            select :job, cast(row ->> 'row' as integer), row -> 'values' ->> 'externalId', row ->> 'values',
                   'PENDING', row ->> 'errors'
              from jsonb_array_elements(cast(cast(:rows as text) as jsonb)) as row""";
    private static final String ROWS_AFTER = """
            select cast(json_build_object('row', row_number, 'values', cast(content as json),
                                          'errors', cast(errors as json)) as text)
              from participant_import_row
             where job_id = :job and row_number > :after order by row_number limit :most""";
    private static final String SETTLE = """
            update participant_import_row r
               set status = given ->> 'status', errors = given ->> 'errors',
                   participant_id = cast(given ->> 'participantId' as uuid),
                   invitation_id = cast(given ->> 'invitationId' as uuid)
              from jsonb_array_elements(cast(cast(:outcomes as text) as jsonb)) as given
             where r.job_id = :job and r.row_number = cast(given ->> 'row' as integer)""";
    private static final String TALLY = """
            select cast(json_build_object('status', status, 'rows', count(*)) as text)
              from participant_import_row where job_id = :job group by status""";
    private static final String PAGE = """
            select cast(json_build_object(
                       'row', r.row_number, 'externalId', r.external_id, 'status', r.status,
                       'errors', cast(r.errors as json), 'participantId', r.participant_id,
                       'invitationId', i.id, 'codeHash', i.code_hash) as text)
              from participant_import_row r
              left join invitation i on i.id = r.invitation_id and i.redeemed_at is null and i.expires_at > now()
             where r.job_id = :job and r.row_number > cast(:after as bigint)
               and (cast(:status as text) is null or r.status = cast(:status as text))
             order by r.row_number limit :rows""";
    private static final String REJECTED = """
            select cast(json_build_object('row', row_number, 'values', cast(content as json),
                                          'errors', cast(errors as json)) as text)
              from participant_import_row where job_id = :job and status = 'REJECTED' order by row_number""";
    private static final String HAVE_OLD =
            "select cast(count(*) as bigint) from participant_import where started_at < :moment";
    private static final String REMOVE_OLD = "delete from participant_import where started_at < :moment";

    private final CurrentSession session;
    private final JsonRows json;
    private final ImportsOfAccount owned;

    ParticipantImportStore(CurrentSession session, JsonRows json, ImportsOfAccount owned) {
        this.session = session;
        this.json = json;
        this.owned = owned;
    }

    @Override
    public Uni<Void> add(UUID jobId, UUID matchmakingEventId, String accountId, Upload upload) {
        return session.with(open -> open.createNativeQuery(ADD)
                .setParameter("job", jobId)
                .setParameter("event", matchmakingEventId)
                .setParameter("account", accountId)
                .setParameter("columns", json.write(upload.columns()))
                .executeUpdate()
                .chain(() -> open.createNativeQuery(ADD_ROWS)
                        .setParameter("job", jobId)
                        .setParameter("rows", json.write(upload.rows()))
                        .executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<List<UploadedRow>> rowsAfter(UUID jobId, int row, int most) {
        return session.with(open -> ScalarSelect.of(open, ROWS_AFTER, String.class)
                        .setParameter("job", jobId)
                        .setParameter("after", row)
                        .setParameter("most", most)
                        .getResultList())
                .map(found -> json.read(found, UploadedRow.class));
    }

    @Override
    public Uni<Void> settle(UUID jobId, List<RowOutcome> outcomes) {
        return session.with(open -> open.createNativeQuery(SETTLE)
                .setParameter("job", jobId)
                .setParameter("outcomes", json.write(outcomes))
                .executeUpdate()
                .replaceWithVoid());
    }

    record Tally(RowStatus status, long rows) {}

    @Override
    public Uni<Map<RowStatus, Long>> tally(UUID jobId) {
        return session.with(open -> ScalarSelect.of(open, TALLY, String.class)
                        .setParameter("job", jobId)
                        .getResultList())
                .map(found -> {
                    Map<RowStatus, Long> counts = new EnumMap<>(RowStatus.class);
                    json.read(found, Tally.class).forEach(one -> counts.put(one.status(), one.rows()));
                    return counts;
                });
    }

    @Override
    public Uni<List<ImportRow>> page(UUID jobId, String accountId, @Nullable RowStatus status, PageRequest request) {
        return owned.columnsOf(jobId, accountId)
                .chain(columns -> session.with(open -> ScalarSelect.of(open, PAGE, String.class)
                        .setParameter("job", jobId)
                        .setParameter("after", RowCursor.of(request))
                        .setParameter("status", status == null ? null : status.name())
                        .setParameter("rows", request.rowsToRead())
                        .getResultList()))
                .map(found -> json.read(found, ImportRow.class));
    }

    @Override
    public Uni<RejectedRows> rejected(UUID jobId, String accountId) {
        return owned.columnsOf(jobId, accountId)
                .chain(columns -> session.with(open -> ScalarSelect.of(open, REJECTED, String.class)
                                .setParameter("job", jobId)
                                .getResultList())
                        .map(found -> new RejectedRows(columns, json.read(found, UploadedRow.class))));
    }

    @Override
    public Uni<Boolean> haveAnyStartedBefore(Instant moment) {
        return session.with(open -> ScalarSelect.of(open, HAVE_OLD, Long.class)
                .setParameter("moment", moment)
                .getSingleResult()
                .map(found -> found > 0));
    }

    @Override
    public Uni<Void> removeThoseStartedBefore(Instant moment) {
        return session.with(open -> open.createNativeQuery(REMOVE_OLD)
                .setParameter("moment", moment)
                .executeUpdate()
                .replaceWithVoid());
    }
}
