package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The organiser puts somebody on the waiting list. */
@ApplicationScoped
public class WaitlistParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Outbox outbox;

    WaitlistParticipant(Participants participants, ParticipationTerms terms, Outbox outbox) {
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
                        .map(event -> participant.waitlist(event, decision.reason(), act))
                        .chain(outbox::append));
    }
}
