package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Looks again at the agreements that come from a meeting: when it turns out not to have been held they lose their
 * support, and they get it back when it does.
 */
@ApplicationScoped
class ReassessAgreements {
    private static final ActedBy OURSELVES = ActedBy.service("service:agreements");

    private final Meetings meetings;
    private final Agreements agreements;
    private final Outbox outbox;

    ReassessAgreements(Meetings meetings, Agreements agreements, Outbox outbox) {
        this.meetings = meetings;
        this.agreements = agreements;
        this.outbox = outbox;
    }

    Uni<Void> handle(UUID meetingId, Instant occurredAt, Occasion occasion) {
        Cause cause = new Cause(OURSELVES, occurredAt, occasion.now());
        return agreements
                .restingOn(meetingId)
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
