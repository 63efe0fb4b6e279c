package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Replaces our copy of a meeting by what scheduling says now. */
@ApplicationScoped
public class KeepMeeting {
    private final Meetings meetings;
    private final ReassessAgreements reassess;

    KeepMeeting(Meetings meetings, ReassessAgreements reassess) {
        this.meetings = meetings;
        this.reassess = reassess;
    }

    public Uni<Void> handle(Meeting meeting, Instant occurredAt, Occasion occasion) {
        return meetings.keep(meeting)
                .chain(wasHeld -> wasHeld == meeting.isHeld()
                        ? Uni.createFrom().voidItem()
                        : reassess.handle(meeting.id(), occurredAt, occasion));
    }
}
