package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The organiser adds a table, or a row of numbered ones. */
@ApplicationScoped
public class AddTables {
    private final MatchmakingEvents events;
    private final EventParticipants participants;
    private final Ids ids;
    private final Outbox outbox;

    AddTables(MatchmakingEvents events, EventParticipants participants, Ids ids, Outbox outbox) {
        this.events = events;
        this.participants = participants;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(UUID matchmakingEventId, TableOrder order, SeenVersion seen) {}

    public record Added(List<MeetingTable> tables, MatchmakingEventFact fact) {}

    public Uni<Added> handle(Command command, Occasion occasion) {
        List<MeetingTable> tables = command.order().tables(ids).toList();
        return events.toChange(command.matchmakingEventId(), occasion.actor().accountId())
                .call(event -> participants.requireOfEvent(
                        command.matchmakingEventId(), command.order().fixedParticipantId()))
                .map(event -> event.addTables(tables, command.seen(), Act.ofOrganiser(occasion, null)))
                .call(outbox::append)
                .map(fact -> new Added(tables, fact));
    }
}
