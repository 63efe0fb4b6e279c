package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.meeting.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The deadline of a live event has passed: what is unanswered expires, some at a time. */
@ApplicationScoped
public class ExpireOverdueRequests {
    private static final int BATCH = 200;

    private final OutstandingMeetings meetings;
    private final ApplyConsequences apply;

    ExpireOverdueRequests(OutstandingMeetings meetings, ApplyConsequences apply) {
        this.meetings = meetings;
        this.apply = apply;
    }

    public Uni<Integer> handle(UUID matchmakingEventId, Occasion occasion) {
        return meetings.lockOverdue(matchmakingEventId, occasion.now(), BATCH).chain(batch -> {
            Act act = Act.consequence(occasion.actor(), occasion.now(), occasion.now());
            Consequences consequences = new Consequences();
            batch.forEach(meeting -> consequences.expire(meeting, act));
            return apply.handle(consequences);
        });
    }
}
