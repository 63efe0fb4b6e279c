package dev.entente.platform.jobs;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Times;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs as their owners ask for them. */
@ApplicationScoped
class JobStore {
    private static final String COLUMNS = """
            select id, type, owner_account_id as "ownerAccountId", status, done, total, phase, so_far as "soFar", result, problem,
                   cancel_requested as "cancelRequested", version, created_at as "createdAt",
                   updated_at as "updatedAt", finished_at as "finishedAt"
              from job
            """;
    private static final String ONE =
            "select cast(to_jsonb(found) as text) from (" + COLUMNS + "where id = :id) as found";
    private static final String OF_OWNER = "select cast(to_jsonb(found) as text) from (" + COLUMNS + """
             where owner_account_id = :owner
               and (cast(:type as text) is null or type = cast(:type as text))
               and (cast(:status as text) is null or status = cast(:status as text))
               and (cast(:at as text) is null
                    or (created_at, id) < (cast(cast(:at as text) as timestamptz), cast(cast(:id as text) as uuid)))
             order by created_at desc, id desc limit :most) as found
             order by "createdAt" desc, id desc""";
    private static final String ASK_TO_CANCEL = """
            update job
               set cancel_requested = true, version = version + 1, updated_at = clock_timestamp(),
                   status = case when status = 'QUEUED' then 'CANCELLED' else status end,
                   finished_at = case when status = 'QUEUED' then clock_timestamp() end
             where id = :id and status in ('QUEUED', 'RUNNING')""";

    private final CurrentSession session;
    private final MessageJson json;

    JobStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    /** Another's job does not exist for the caller. */
    Uni<JobRow> get(UUID id, Actor actor) {
        return session.with(open -> rows(ScalarSelect.of(open, ONE, String.class)
                        .setParameter("id", id))
                .map(found -> found.stream()
                        .filter(row -> row.mayBeSeenBy(actor))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(JobRule.JOB_MUST_EXIST, "There is no such job."))));
    }

    Uni<List<JobRow>> of(Actor owner, @Nullable String type, @Nullable JobStatus status, PageRequest page) {
        String at = page.after(0, Times::instant).map(Instant::toString).orElse(null);
        String id = page.after(1, UUID::fromString).map(UUID::toString).orElse(null);
        return session.with(open -> rows(ScalarSelect.of(open, OF_OWNER, String.class)
                .setParameter("owner", owner.accountId())
                .setParameter("type", type)
                .setParameter("status", status == null ? null : status.name())
                .setParameter("at", at)
                .setParameter("id", id)
                .setParameter("most", page.rowsToRead())));
    }

    /** Answers 0 when the job has ended; a step under way is waited for. */
    Uni<Integer> askToCancel(UUID id) {
        return session.with(open ->
                open.createNativeQuery(ASK_TO_CANCEL).setParameter("id", id).executeUpdate());
    }

    private Uni<List<JobRow>> rows(ScalarSelect<String> query) {
        return query.getResultList()
                .map(found ->
                        found.stream().map(row -> json.parse(row, JobRow.class)).toList());
    }
}
