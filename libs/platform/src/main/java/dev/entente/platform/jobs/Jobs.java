package dev.entente.platform.jobs;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.message.TraceHeaders;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Starts jobs, inside the transaction of the command that asks for one. */
@ApplicationScoped
public class Jobs {
    private static final String START = """
            insert into job(id, type, owner_account_id, input, headers)
            values (:id, :type, :owner, cast(cast(:input as text) as jsonb), cast(cast(:headers as text) as jsonb))""";

    private final CurrentSession session;
    private final Ids ids;
    private final MessageJson json;
    private final AfterCommit afterCommit;
    private final JobWakeUp wakeUp;
    private final TraceHeaders trace;

    Jobs(
            CurrentSession session,
            Ids ids,
            MessageJson json,
            AfterCommit afterCommit,
            JobWakeUp wakeUp,
            TraceHeaders trace) {
        this.session = session;
        this.ids = ids;
        this.json = json;
        this.afterCommit = afterCommit;
        this.wakeUp = wakeUp;
        this.trace = trace;
    }

    /**
     * Queues a job; the caller answers 202 with {@code Location: /v1/jobs/<id>}.
     *
     * @param input written as JSON and given to each step
     */
    public Uni<UUID> start(String type, Object input, Occasion occasion) {
        UUID id = ids.get();
        return session.with(open -> open.createNativeQuery(START)
                .setParameter("id", id)
                .setParameter("type", type)
                .setParameter("owner", occasion.actor().accountId())
                .setParameter("input", json.write(input))
                .setParameter("headers", json.write(trace.current()))
                .executeUpdate()
                .invoke(() -> afterCommit.then(wakeUp::wake))
                .replaceWith(id));
    }
}
