package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Occurrence;
import dev.entente.scheduling.meeting.domain.Act;
import dev.entente.scheduling.meeting.domain.Meeting;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organiser lets all requests of the event expire that nobody has answered. */
@ApplicationScoped
public class ExpireRequests {
    private static final int BATCH = 200;

    private final MatchmakingEvents events;
    private final OutstandingMeetings meetings;
    private final ApplyConsequences apply;

    ExpireRequests(MatchmakingEvents events, OutstandingMeetings meetings, ApplyConsequences apply) {
        this.events = events;
        this.meetings = meetings;
        this.apply = apply;
    }

    public record Command(UUID matchmakingEventId, @Nullable Instant occurredAt) {}

    /** @return how many expired */
    public Uni<Integer> handle(Command command, Occasion occasion) {
        return events.terms(command.matchmakingEventId()).chain(terms -> {
            Act act = act(terms, command, occasion);
            return expireFrom(command.matchmakingEventId(), act, 0);
        });
    }

    private static Act act(EventTerms terms, Command command, Occasion occasion) {
        terms.requireOrganiser(occasion.actor());
        terms.requirePhaseFor(Activity.EXPIRE_REQUEST);
        Instant occurredAt = Occurrence.of(terms, command.occurredAt(), occasion.now(), null);
        ActedBy organiser = new ActedBy(occasion.actor().accountId(), Role.ORGANISER, null);
        return new Act(organiser, null, occurredAt, occasion.now());
    }

    private Uni<Integer> expireFrom(UUID matchmakingEventId, Act act, int done) {
        return meetings.lockRequested(matchmakingEventId, BATCH)
                .chain(batch -> expire(batch, act)
                        .chain(expired -> batch.size() < BATCH
                                ? Uni.createFrom().item(done + expired)
                                : expireFrom(matchmakingEventId, act, done + expired)));
    }

    private Uni<Integer> expire(List<Meeting> batch, Act act) {
        Consequences consequences = new Consequences();
        batch.forEach(meeting -> consequences.expire(meeting, act));
        return apply.handle(consequences);
    }
}
