package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.PersonDetails;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The participant or the organiser corrects how somebody takes part and who it is. */
@ApplicationScoped
public class ChangeParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Outbox outbox;

    ChangeParticipant(Participants participants, ParticipationTerms terms, Outbox outbox) {
        this.participants = participants;
        this.terms = terms;
        this.outbox = outbox;
    }

    public record Command(UUID participantId, ParticipationDetails details, PersonDetails person, SeenVersion seen) {}

    public Uni<Participant> handle(Command command, Occasion occasion) {
        return participants
                .toChange(command.participantId(), occasion.actor().accountId())
                .invoke(participant -> command.seen().requireCurrent(participant.factVersion()))
                .call(participant -> terms.of(participant.matchmakingEventId())
                        .chain(event -> change(participant, event, command, occasion)));
    }

    private Uni<Void> change(Participant participant, EventTerms event, Command command, Occasion occasion) {
        return participants
                .personOf(participant.id())
                .invoke(person -> person.correct(command.person()))
                .map(person -> participant.change(event, command.details(), event.actOf(participant, occasion, null)))
                .call(participants::keep)
                .chain(outbox::append);
    }
}
