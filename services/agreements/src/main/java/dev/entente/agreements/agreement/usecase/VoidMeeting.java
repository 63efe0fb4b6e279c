package dev.entente.agreements.agreement.usecase;

import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * Scheduling was restored to a time before this meeting, so there is no word that it was held. Our copy stays, because
 * outcomes and agreements name it; agreements that come from it lose their support.
 */
@ApplicationScoped
public class VoidMeeting {
    private final Meetings meetings;
    private final ReassessAgreements reassess;

    VoidMeeting(Meetings meetings, ReassessAgreements reassess) {
        this.meetings = meetings;
        this.reassess = reassess;
    }

    /** @param voidSince when scheduling's new epoch started */
    public Uni<Void> handle(UUID meetingId, Instant voidSince, Occasion occasion) {
        return meetings.unhold(meetingId)
                .chain(wasHeld -> wasHeld
                        ? reassess.handle(meetingId, voidSince, occasion)
                        : Uni.createFrom().voidItem());
    }
}
