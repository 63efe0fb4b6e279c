package dev.entente.platform.rule;

import org.jspecify.annotations.Nullable;

/**
 * Who caused a fact, and for whom: with role {@code ORGANISER} and a participant it is concierge.
 *
 * @param forParticipantId whom the caller acted for, if for anybody
 */
public record ActedBy(String accountId, Role role, @Nullable String forParticipantId) {

    public static ActedBy service(String accountId) {
        return new ActedBy(accountId, Role.SERVICE, null);
    }
}
