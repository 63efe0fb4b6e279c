package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Role;
import java.util.UUID;

/** Somebody acts for a participant: its own account, or the organiser as concierge. */
public record PartyAct(UUID participantId, ActedBy actedBy) {
    static PartyAct of(UUID participantId, String accountId, Role role) {
        return new PartyAct(participantId, new ActedBy(accountId, role, participantId.toString()));
    }
}
