package dev.entente.reporting.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A fact's message: when it happened, and the whole state of its aggregate after it. */
public sealed interface StatedMessage
        permits ProgrammeMessage,
                MatchmakingEventMessage,
                OrganisationMessage,
                ParticipantMessage,
                MeetingMessage,
                TimetableMessage,
                OutcomeMessage,
                AgreementMessage {

    Instant occurredAt();

    JsonNode state();
}
