package dev.entente.platform.jobs;

import dev.entente.platform.message.ContinuedTraces;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Continues the trace of the request that started a job in each of its steps, on whichever instance that runs. */
@ApplicationScoped
class JobTraces {
    private final ContinuedTraces traces;

    JobTraces(ContinuedTraces traces) {
        this.traces = traces;
    }

    Uni<JobStep> during(ClaimedJob job, Supplier<Uni<JobStep>> step) {
        return traces.during(
                "step " + job.type(),
                job.headers(),
                span -> span.setAttribute("entente.job.id", job.id().toString())
                        .setAttribute("entente.job.done", job.done()),
                JobTraces::kind,
                step);
    }

    private static String kind(Throwable failure) {
        return failure instanceof Refusal refusal
                ? refusal.rule().name()
                : failure.getClass().getSimpleName();
    }
}
