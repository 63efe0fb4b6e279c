package dev.entente.platform.operations;

import dev.entente.platform.jobs.JobHandler;
import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Asks the relay to send facts again, aggregate by aggregate. It unmarks nothing itself: only the relay knows what is on
 * its way, and only between two of its rounds can all facts of one aggregate be taken back at once. So each aggregate's
 * facts leave in their order, whatever is appended meanwhile. Consumers drop what they have already applied.
 */
@ApplicationScoped
class Republication implements JobHandler {
    static final String TYPE = "republication";
    private static final int KEYS_PER_STEP = 500;

    private final RepublicationStore store;
    private final MessageJson json;

    Republication(RepublicationStore store, MessageJson json) {
        this.store = store;
        this.json = json;
    }

    private record Memory(String afterKey, long asked, long aggregates) {}

    /** @param aggregates how many aggregates the relay was asked to send again */
    private record Result(long aggregates) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Uni<JobStep> step(JobState state, Occasion occasion) {
        RepublicationOrder order = json.mapper().convertValue(state.input(), RepublicationOrder.class);
        return state.memory().has("afterKey")
                ? ask(order, json.mapper().convertValue(state.memory(), Memory.class))
                : store.aggregates(order).chain(count -> ask(order, new Memory("", 0, count)));
    }

    private Uni<JobStep> ask(RepublicationOrder order, Memory memory) {
        return store.ask(order, memory.afterKey(), KEYS_PER_STEP).map(step -> {
            long asked = memory.asked() + step.asked();
            JobProgress progress = new JobProgress(asked, Math.max(asked, memory.aggregates()), "asking the relay");
            return step.asked() < KEYS_PER_STEP
                    ? JobStep.finished(progress, new Result(asked))
                    : JobStep.goOn(progress, new Memory(step.lastKey(), asked, memory.aggregates()));
        });
    }
}
