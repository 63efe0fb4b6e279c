package dev.entente.registration.participant.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Occasion;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.Phase;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a matchmaking event says to those who want to take part.
 *
 * @param automaticApproval a rule approves at once, instead of the organiser later
 * @param sessionsOpen false once the last session is closed
 * @param registrationOpenedAt absent while the event is a draft
 */
public record EventTerms(
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        Phase phase,
        boolean retrospective,
        boolean automaticApproval,
        boolean sessionsOpen,
        @Nullable Instant registrationOpenedAt,
        Set<String> participationTypes,
        Set<String> organiserAccountIds) {

    public EventTerms {
        participationTypes = Set.copyOf(participationTypes);
        organiserAccountIds = Set.copyOf(organiserAccountIds);
    }

    public boolean areOrganisedBy(String accountId) {
        return organiserAccountIds.contains(accountId);
    }

    /** Somebody who may change this participant does so as its organiser or as the participant itself. */
    public Act actOf(Participant participant, Occasion occasion, @Nullable Instant occurredAt) {
        return areOrganisedBy(occasion.actor().accountId())
                ? Act.ofOrganiser(occasion, occurredAt)
                : Act.ofParticipant(occasion, participant.id(), occurredAt);
    }

    void requireType(String code) {
        require(
                participationTypes.contains(code),
                ParticipantRule.PARTICIPATION_TYPE_MUST_BE_OF_EVENT,
                "/participationType",
                "This event has the participation types "
                        + participationTypes.stream().sorted().toList() + ".");
    }
}
