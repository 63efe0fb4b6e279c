package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.matchmakingevent.domain.EventDetails;
import dev.entente.registration.matchmakingevent.domain.EventPlan;
import dev.entente.registration.matchmakingevent.domain.EventRules;
import dev.entente.registration.matchmakingevent.domain.IdentifiedSessionPlan;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEvent;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MeetingTables;
import dev.entente.registration.matchmakingevent.domain.ParticipationTypes;
import dev.entente.registration.matchmakingevent.domain.SessionPlan;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An organiser drafts an event and is its first organiser. */
@ApplicationScoped
public class CreateMatchmakingEvent {
    private final MatchmakingEvents events;
    private final OrganisedProgrammes programmes;
    private final Ids ids;
    private final Outbox outbox;

    CreateMatchmakingEvent(MatchmakingEvents events, OrganisedProgrammes programmes, Ids ids, Outbox outbox) {
        this.events = events;
        this.programmes = programmes;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(
            EventDetails details,
            boolean retrospective,
            EventRules rules,
            ParticipationTypes participationTypes,
            List<SessionPlan> sessions,
            List<TableOrder> tables) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        String organiser = occasion.actor().accountId();
        MatchmakingEvent event = new MatchmakingEvent(ids.get(), organiser, plan(command), occasion.now());
        MatchmakingEventFact fact = event.created(Act.ofOrganiser(occasion, null));
        return programmes
                .requireOrganisedBy(organiser, command.details().programmeId())
                .chain(() -> events.add(event))
                .call(() -> outbox.append(fact))
                .replaceWith(fact);
    }

    private EventPlan plan(Command command) {
        return new EventPlan(
                command.details(),
                command.retrospective(),
                command.rules(),
                command.participationTypes(),
                command.sessions().stream()
                        .map(session -> new IdentifiedSessionPlan(ids.get(), session))
                        .toList(),
                new MeetingTables(command.tables().stream()
                        .flatMap(order -> order.tables(ids))
                        .toList()));
    }
}
