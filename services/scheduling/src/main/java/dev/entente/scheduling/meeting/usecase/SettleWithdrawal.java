package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.domain.Side;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/**
 * A participant withdrew: its own requests are withdrawn, those sent to it expire, its meetings that lie ahead are
 * cancelled, some at a time; what was held stays.
 */
@ApplicationScoped
public class SettleWithdrawal {
    private static final int BATCH = 200;

    private final OutstandingMeetings meetings;
    private final ApplyConsequences apply;

    SettleWithdrawal(OutstandingMeetings meetings, ApplyConsequences apply) {
        this.meetings = meetings;
        this.apply = apply;
    }

    /** @param occurredAt when it withdrew */
    public record Command(UUID participantId, Instant occurredAt) {}

    /** @return how many meetings changed; 0 when there is nothing left */
    public Uni<Integer> handle(Command command, Occasion occasion) {
        Act act = Act.consequence(occasion.actor(), command.occurredAt(), occasion.now());
        return meetings.lockAheadOf(command.participantId(), command.occurredAt(), BATCH)
                .chain(batch -> {
                    Consequences consequences = new Consequences();
                    batch.forEach(meeting -> settle(consequences, meeting, command.participantId(), act));
                    return apply.handle(consequences);
                });
    }

    private static void settle(Consequences consequences, Meeting meeting, UUID participantId, Act act) {
        if (meeting.status() != MeetingStatus.REQUESTED) {
            consequences.cancel(meeting, null, act);
        } else if (meeting.party(Side.REQUESTER).participantId().equals(participantId)) {
            consequences.takeBack(meeting, act);
        } else {
            consequences.expire(meeting, act);
        }
    }
}
