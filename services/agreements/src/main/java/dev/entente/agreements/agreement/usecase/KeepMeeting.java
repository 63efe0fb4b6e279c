package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Replaces our copy of a meeting by what scheduling says now. When it turns out not to have been held, the agreements
 * that come from it lose their support, and they get it back when it does.
 */
@ApplicationScoped
public class KeepMeeting {
    private static final ActedBy OURSELVES = ActedBy.service("service:agreements");

    private final Meetings meetings;
    private final Agreements agreements;
    private final Outbox outbox;

    KeepMeeting(Meetings meetings, Agreements agreements, Outbox outbox) {
        this.meetings = meetings;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    public Uni<Void> handle(Meeting meeting, Instant occurredAt, Occasion occasion) {
        Cause cause = new Cause(OURSELVES, occurredAt, occasion.now());
        return meetings.keep(meeting)
                .chain(wasHeld -> wasHeld == meeting.isHeld() ? Uni.createFrom().voidItem() : reassess(meeting, cause));
    }

    private Uni<Void> reassess(Meeting meeting, Cause cause) {
        return agreements
                .restingOn(meeting.id())
                .chain(resting -> Multi.createFrom()
                        .iterable(resting)
                        .onItem()
                        .transformToUniAndConcatenate(agreement -> reassess(agreement, cause))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> reassess(Agreement agreement, Cause cause) {
        return meetings.allHeld(agreement.meetingIds())
                .chain(allHeld -> outbox.append(agreement.reassess(allHeld, cause)));
    }
}
