package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whoever brings an invitation's code acts for its participant from now on: the person, or a delegate. */
@ApplicationScoped
public class AcceptInvitation {
    private final Invitations invitations;
    private final InvitationCodes codes;
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Outbox outbox;

    AcceptInvitation(
            Invitations invitations,
            InvitationCodes codes,
            Participants participants,
            ParticipationTerms terms,
            Outbox outbox) {
        this.invitations = invitations;
        this.codes = codes;
        this.participants = participants;
        this.terms = terms;
        this.outbox = outbox;
    }

    public record Command(String code) {}

    public Uni<Participant> handle(Command command, Occasion occasion) {
        return invitations
                .redeem(codes.hashOf(command.code()), occasion.actor().accountId(), occasion.now())
                .chain(participants::invited)
                .call(participant -> link(participant, occasion));
    }

    private Uni<Void> link(Participant participant, Occasion occasion) {
        return terms.of(participant.matchmakingEventId())
                .map(event -> participant.link(event, Act.ofParticipant(occasion, participant.id(), null)))
                .call(participants::keep)
                .chain(outbox::append);
    }
}
