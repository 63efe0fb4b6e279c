package dev.entente.registration.participant.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.SqlState;
import dev.entente.registration.participant.domain.ParticipantRule;
import io.smallrye.mutiny.Uni;

/** What it means when one of the participants' unique keys is violated. */
final class ParticipantKeys {
    private ParticipantKeys() {}

    static <T> Uni<T> refusing(Uni<T> write) {
        return write.onFailure(failure -> SqlState.isViolationOf("participant_once", failure))
                .transform(failure -> new Refusal(
                                ParticipantRule.ONE_PARTICIPATION_PER_ORGANISATION_AND_ACCOUNT,
                                "This account takes part for this organisation at this event already.")
                        .at("/organisationId"))
                .onFailure(failure -> SqlState.isViolationOf("participant_external_id_once", failure))
                .transform(failure -> new Refusal(
                                ParticipantRule.EXTERNAL_ID_MUST_BE_UNIQUE_IN_EVENT,
                                "Another participant of this event has this external id.")
                        .at("/externalId"));
    }
}
