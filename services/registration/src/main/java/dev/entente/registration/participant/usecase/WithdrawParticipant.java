package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.Participant;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The participant withdraws, or the organiser withdraws it. */
@ApplicationScoped
public class WithdrawParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Outbox outbox;

    WithdrawParticipant(Participants participants, ParticipationTerms terms, Outbox outbox) {
        this.participants = participants;
        this.terms = terms;
        this.outbox = outbox;
    }

    public Uni<Participant> handle(Decision decision, Occasion occasion) {
        return participants
                .toChange(decision.participantId(), occasion.actor().accountId())
                .invoke(participant -> decision.seen().requireCurrent(participant.factVersion()))
                .call(participant -> terms.of(participant.matchmakingEventId())
                        .map(event -> participant.withdraw(
                                event, decision.reason(), event.actOf(participant, occasion, decision.occurredAt())))
                        .chain(outbox::append));
    }
}
