package dev.entente.platform.jobs;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.Reads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;

/**
 * A job's progress as it goes, until it ends or this process goes down. It looks at the row, because the job may run on
 * another instance.
 */
@ApplicationScoped
class JobEvents {
    private final Reads reads;
    private final JobStore jobs;
    private final JobSettings settings;
    private final Drain drain;

    JobEvents(Reads reads, JobStore jobs, JobSettings settings, Drain drain) {
        this.reads = reads;
        this.jobs = jobs;
        this.settings = settings;
        this.drain = drain;
    }

    /** @param seenVersion the version that the caller has, 0 when none */
    Multi<OutboundSseEvent> after(long seenVersion, UUID job, Actor actor, Sse sse) {
        JobTicker ticker = new JobTicker(sse, seenVersion, settings.heartbeat());
        return Multi.createBy()
                .repeating()
                .uni(() -> look(job, actor))
                .withDelay(settings.look())
                .whilst(row -> !row.status().isFinal() && !drain.hasBegun())
                .onItem()
                .transformToIterable(ticker::tell);
    }

    private Uni<JobRow> look(UUID job, Actor actor) {
        return reads.runAs(actor, occasion -> jobs.get(job, actor));
    }
}
