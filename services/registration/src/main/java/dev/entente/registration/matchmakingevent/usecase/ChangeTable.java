package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser renames a table or fixes it to a participant. */
@ApplicationScoped
public class ChangeTable {
    private final MatchmakingEvents events;
    private final EventParticipants participants;
    private final Outbox outbox;

    ChangeTable(MatchmakingEvents events, EventParticipants participants, Outbox outbox) {
        this.events = events;
        this.participants = participants;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, MeetingTable table, SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .call(event -> participants.requireOfEvent(
                        command.matchmakingEventId(), command.table().fixedParticipantId()))
                .map(event -> event.changeTable(command.table(), command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }
}
