package dev.entente.reporting.projection.adapter;

import dev.entente.platform.inbox.DeadLetterDecisions;
import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.projection.usecase.EarlierDecisions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds the same message among the dead letters of both generations by its place on the topic. */
@ApplicationScoped
class EarlierDecisionStore implements EarlierDecisions {
    private static final String SKIPPED_BEFORE = """
            select built.id from dead_letter as built
              join dead_letter as served
                on served.consumer = split_part(built.consumer, '@', 1) || '@' || cast(cast(:serving as integer) as text)
               and served.topic = built.topic and served.partition = built.partition
               and served."offset" = built."offset"
             where built.status = 'OPEN' and served.status = 'SKIPPED'
               and built.consumer like 'reporting.%@' || cast(cast(:building as integer) as text)
             order by built.aggregate_id, built.epoch, built.version""";

    private final CurrentSession session;
    private final DeadLetterDecisions decisions;
    private final Inbox inbox;
    private final FactSubscriptions subscriptions;

    EarlierDecisionStore(
            CurrentSession session, DeadLetterDecisions decisions, Inbox inbox, FactSubscriptions subscriptions) {
        this.session = session;
        this.decisions = decisions;
        this.inbox = inbox;
        this.subscriptions = subscriptions;
    }

    @Override
    public Uni<Integer> repeat(int building, int serving, Occasion occasion) {
        return skippedBefore(building, serving).call(letters -> skip(letters, building, occasion)).map(List::size);
    }

    private Uni<List<UUID>> skippedBefore(int building, int serving) {
        return session.with(open -> open.createNativeQuery(SKIPPED_BEFORE, UUID.class)
                .setParameter("building", building)
                .setParameter("serving", serving)
                .getResultList());
    }

    /** The parked successors follow at once, so this process must know the consumers, whoever reads for them. */
    private Uni<Void> skip(List<UUID> letters, int generation, Occasion occasion) {
        subscriptions.of(generation).values().forEach(inbox::register);
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndConcatenate(letter -> decisions.skip(letter, occasion))
                .onItem()
                .ignoreAsUni();
    }
}
