package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.roster.domain.AttendanceChanged;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.usecase.AttendanceReaction;
import dev.entente.agreements.roster.usecase.Meetings;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** When a meeting turns out not to have been held, the agreements behind which it stands lose their support, and back. */
@ApplicationScoped
public class ReassessAgreements implements AttendanceReaction {
    private static final ActedBy OURSELVES = ActedBy.service("service:agreements");

    private final Agreements agreements;
    private final Meetings meetings;
    private final Outbox outbox;

    ReassessAgreements(Agreements agreements, Meetings meetings, Outbox outbox) {
        this.agreements = agreements;
        this.meetings = meetings;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> on(AttendanceChanged change, Occasion occasion) {
        Cause cause = new Cause(OURSELVES, change.occurredAt(), occasion.now());
        return agreements
                .restingOn(change.meetingId())
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
