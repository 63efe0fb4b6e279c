package dev.entente.registration.participant.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.Found;
import dev.entente.registration.participant.domain.Invitation;
import dev.entente.registration.participant.domain.ParticipantRule;
import dev.entente.registration.participant.usecase.Invitations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class InvitationStore implements Invitations {
    private static final String VOID_EARLIER =
            "delete from invitation where participant_id = :participant and redeemed_at is null";
    // One statement, so that of two who bring the same code only one finds it unused.
    private static final String REDEEM = """
            update invitation set redeemed_at = :now, redeemed_by = :account
             where code_hash = :hash and redeemed_at is null and expires_at > :now
            returning cast(participant_id as text)""";

    private final CurrentSession session;

    InvitationStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> replace(Invitation invitation) {
        return session.with(open -> open.createNativeQuery(VOID_EARLIER)
                .setParameter("participant", invitation.participantId())
                .executeUpdate()
                .chain(() -> open.persist(invitation)));
    }

    @Override
    public Uni<UUID> redeem(String codeHash, String accountId, Instant now) {
        return Found.orRefuse(
                        session.with(open -> ScalarSelect.of(open, REDEEM, String.class)
                                .setParameter("now", now)
                                .setParameter("account", accountId)
                                .setParameter("hash", codeHash)
                                .getSingleResultOrNull()),
                        ParticipantRule.INVITATION_CODE_MUST_BE_VALID,
                        "This code is unknown, used or expired; ask the organiser for another.")
                .map(UUID::fromString);
    }
}
