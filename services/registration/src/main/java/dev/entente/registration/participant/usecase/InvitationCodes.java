package dev.entente.registration.participant.usecase;

import java.util.UUID;

/**
 * The codes of invitations. A code follows from its invitation's id and a secret outside the database, so that it can be
 * shown again, while what the database keeps gives it to nobody.
 */
public interface InvitationCodes {

    String codeOf(UUID invitationId);

    String hashOf(String code);
}
