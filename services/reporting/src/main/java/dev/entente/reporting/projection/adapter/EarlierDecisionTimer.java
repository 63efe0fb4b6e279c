package dev.entente.reporting.projection.adapter;

import dev.entente.platform.inbox.DeadLetterDecisions;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.projection.usecase.EarlierDecisions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Passes over again, for the generation being built, what was passed over for the serving one. Each is a command of its
 * own and no part of the rebuild's job: a parked successor that cannot be applied either must first be set aside in
 * another transaction.
 */
@ApplicationScoped
class EarlierDecisionTimer {
    private static final Logger LOG = Logger.getLogger(EarlierDecisionTimer.class);
    private static final String SERVICE = "reporting";

    private final GenerationReaders readers;
    private final EarlierDecisions earlierDecisions;
    private final DeadLetterDecisions decisions;
    private final Reads reads;
    private final Commands commands;

    EarlierDecisionTimer(
            GenerationReaders readers,
            EarlierDecisions earlierDecisions,
            DeadLetterDecisions decisions,
            Reads reads,
            Commands commands) {
        this.readers = readers;
        this.earlierDecisions = earlierDecisions;
        this.decisions = decisions;
        this.reads = reads;
        this.commands = commands;
    }

    /** Only a process that reads for two generations looks: the parked successors need the consumers of both. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return readers.running().size() < 2 ? Uni.createFrom().voidItem() : repeat();
    }

    private Uni<Void> repeat() {
        return reads.runAs(Actor.service(SERVICE), occasion -> earlierDecisions.toRepeat())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::skip)
                .onItem()
                .ignoreAsUni();
    }

    /** An operator or another instance may have been faster; whatever else refuses it leaves it open for the next look. */
    private Uni<Void> skip(UUID letter) {
        return decisions
                .clearing(() -> commands.runAsService(
                        CommandName.of("skip-dead-letter", letter, null).because("Skipped for the serving generation"),
                        SERVICE,
                        occasion -> decisions.skip(letter, occasion)))
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> {
                    LOG.infof("Dead letter %s is not skipped again: %s", letter, refusal.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
