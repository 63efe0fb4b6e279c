package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.registration.matchmakingevent.usecase.CloseDueSessions;
import dev.entente.registration.matchmakingevent.usecase.MatchmakingEvents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Closes the sessions of live events. It looks first, so that the audit holds only closings and no idle ticks. */
@ApplicationScoped
class SessionClosingTimer {
    private static final String SERVICE = "registration";

    private final Reads reads;
    private final Commands commands;
    private final MatchmakingEvents events;
    private final CloseDueSessions closeDueSessions;

    SessionClosingTimer(Reads reads, Commands commands, MatchmakingEvents events, CloseDueSessions closeDueSessions) {
        this.reads = reads;
        this.commands = commands;
        this.events = events;
        this.closeDueSessions = closeDueSessions;
    }

    @Scheduled(every = "${entente.registration.session-closing-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> tick() {
        return reads.runAs(Actor.service(SERVICE), occasion -> events.haveSessionsDue(occasion.now()))
                .chain(due -> due ? close() : Uni.createFrom().voidItem());
    }

    private Uni<Void> close() {
        return commands.runAsService(
                        CommandName.of("close-due-sessions", "matchmaking-events", null),
                        SERVICE,
                        closeDueSessions::handle)
                .replaceWithVoid();
    }
}
