package dev.entente.agreements.roster.usecase;

import dev.entente.agreements.roster.domain.AttendanceChanged;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Replaces our copy of a meeting by what scheduling says now, and lets others react where its attendance changed. */
@ApplicationScoped
public class KeepMeeting {
    private final Meetings meetings;
    private final AttendanceReaction reaction;

    KeepMeeting(Meetings meetings, AttendanceReaction reaction) {
        this.meetings = meetings;
        this.reaction = reaction;
    }

    public Uni<Void> handle(Meeting meeting, Instant occurredAt, Occasion occasion) {
        return meetings.keep(meeting).chain(wasHeld -> {
            if (wasHeld == meeting.isHeld()) {
                return Uni.createFrom().voidItem();
            }
            return reaction.on(new AttendanceChanged(meeting.id(), meeting.isHeld(), occurredAt), occasion);
        });
    }
}
