package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.matchmakingevent.domain.EventDetails;
import dev.entente.registration.matchmakingevent.domain.EventRules;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEvent;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.ParticipationTypes;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** The organiser corrects what an event is called, where it is, its rules and its participation types. */
@ApplicationScoped
public class ChangeMatchmakingEvent {
    private final MatchmakingEvents events;
    private final OrganisedProgrammes programmes;
    private final EventParticipants participants;
    private final Outbox outbox;

    ChangeMatchmakingEvent(
            MatchmakingEvents events, OrganisedProgrammes programmes, EventParticipants participants, Outbox outbox) {
        this.events = events;
        this.programmes = programmes;
        this.participants = participants;
        this.outbox = outbox;
    }

    public record Command(
            UUID matchmakingEventId,
            EventDetails details,
            EventRules rules,
            ParticipationTypes participationTypes,
            SeenVersion seen) {}

    public Uni<MatchmakingEventFact> handle(Command command, Occasion occasion) {
        String organiser = occasion.actor().accountId();
        return events.toChange(command.matchmakingEventId(), organiser)
                .call(event -> requireProgramme(event, command, organiser))
                .call(event -> participants.requireNoneOfType(
                        command.matchmakingEventId(),
                        event.participationTypes().codesMissingIn(command.participationTypes())))
                .map(event -> event.change(
                        command.details(),
                        command.rules(),
                        command.participationTypes(),
                        command.seen(),
                        Act.ofOrganiser(occasion, null)))
                .call(outbox::append);
    }

    /** Only a move into another programme asks for that programme's organiser. */
    private Uni<Void> requireProgramme(MatchmakingEvent event, Command command, String organiser) {
        UUID wanted = command.details().programmeId();
        boolean stays = Objects.equals(event.state().details().programmeId(), wanted);
        return stays ? Uni.createFrom().voidItem() : programmes.requireOrganisedBy(organiser, wanted);
    }
}
