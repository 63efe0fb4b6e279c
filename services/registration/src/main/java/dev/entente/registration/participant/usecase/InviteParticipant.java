package dev.entente.registration.participant.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.participant.domain.Invitation;
import dev.entente.registration.vocabulary.domain.PhaseTable;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser makes a code by which a person, or a delegate, gets to act for a participant. */
@ApplicationScoped
public class InviteParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final Invitations invitations;
    private final InvitationCodes codes;
    private final Ids ids;

    InviteParticipant(
            Participants participants,
            ParticipationTerms terms,
            Invitations invitations,
            InvitationCodes codes,
            Ids ids) {
        this.participants = participants;
        this.terms = terms;
        this.invitations = invitations;
        this.codes = codes;
        this.ids = ids;
    }

    public record Command(UUID participantId) {}

    public Uni<Invitation> handle(Command command, Occasion occasion) {
        UUID id = ids.get();
        Invitation invitation =
                new Invitation(id, command.participantId(), codes.hashOf(codes.codeOf(id)), occasion.now());
        return participants
                .toDecideOn(command.participantId(), occasion.actor().accountId())
                .call(participant -> terms.of(participant.matchmakingEventId())
                        .invoke(event -> PhaseTable.requireAllowed(PhasedCommand.INVITE_PARTICIPANT, event.phase()))
                        .invoke(event -> participant.requireInvitable()))
                .chain(participant -> invitations.replace(invitation))
                .replaceWith(invitation);
    }
}
