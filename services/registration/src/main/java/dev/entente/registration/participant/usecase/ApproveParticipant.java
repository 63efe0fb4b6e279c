package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The organiser lets somebody take part. */
@ApplicationScoped
public class ApproveParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Outbox outbox;

    ApproveParticipant(Participants participants, ParticipationTerms terms, Outbox outbox) {
        this.participants = participants;
        this.terms = terms;
        this.outbox = outbox;
    }

    public Uni<Participant> handle(Decision decision, Occasion occasion) {
        Act act = Act.ofOrganiser(occasion, decision.occurredAt());
        return participants
                .toDecideOn(decision.participantId(), occasion.actor().accountId())
                .invoke(participant -> decision.seen().requireCurrent(participant.factVersion()))
                .call(participant -> terms.of(participant.matchmakingEventId())
                        .map(event -> participant.approve(event, decision.reason(), act))
                        .chain(outbox::append));
    }
}
