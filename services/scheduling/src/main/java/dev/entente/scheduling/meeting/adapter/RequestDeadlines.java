package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CommandName;
import dev.entente.platform.transaction.Commands;
import dev.entente.platform.transaction.Reads;
import dev.entente.scheduling.meeting.usecase.ExpireOverdueRequests;
import dev.entente.scheduling.meeting.usecase.OutstandingMeetings;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Looks now and then whether a deadline has passed, by the database's time, and expires what is unanswered. */
@ApplicationScoped
class RequestDeadlines {
    private static final String SERVICE = "scheduling";

    private final Reads reads;
    private final Commands commands;
    private final OutstandingMeetings meetings;
    private final ExpireOverdueRequests expire;

    RequestDeadlines(Reads reads, Commands commands, OutstandingMeetings meetings, ExpireOverdueRequests expire) {
        this.reads = reads;
        this.commands = commands;
        this.meetings = meetings;
        this.expire = expire;
    }

    @Scheduled(
            every = "${entente.scheduling.deadlines-every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return reads.runAs(Actor.service(SERVICE), occasion -> meetings.eventsWithOverdueRequests(occasion.now()))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::expire)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Integer> expire(UUID matchmakingEventId) {
        return commands.runAsService(
                CommandName.of("expire-overdue-requests", matchmakingEventId, null),
                SERVICE,
                occasion -> expire.handle(matchmakingEventId, occasion));
    }
}
