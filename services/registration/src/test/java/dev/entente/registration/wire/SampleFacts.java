package dev.entente.registration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.registration.matchmakingevent.domain.EventDetails;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventFact;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventState;
import dev.entente.registration.organisation.domain.OrganisationFact;
import dev.entente.registration.organisation.domain.OrganisationState;
import dev.entente.registration.participant.domain.ParticipantFact;
import dev.entente.registration.participant.domain.ParticipantState;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.programme.domain.ProgrammeState;
import dev.entente.registration.vocabulary.domain.Happening;
import dev.entente.registration.vocabulary.domain.Phase;
import java.time.Instant;
import java.util.UUID;

/** The facts that the samples tell of, and the messages that become of them. */
final class SampleFacts {
    private final ObjectMapper json;

    SampleFacts(ObjectMapper json) {
        this.json = json;
    }

    OutgoingMessage messageOf(ContractSample sample) {
        JsonNode body = sample.body();
        Happening happening = new Happening(
                Instant.parse(body.path("occurredAt").asText()), read(body.path("actedBy"), ActedBy.class));
        String fact = sample.type().split("\\.", 4)[2];
        if (body.has("programme")) {
            return new ProgrammeTranslation()
                    .translate(programmeFact(fact, happening, read(body.path("programme"), ProgrammeState.class)));
        }
        if (body.has("organisation")) {
            return new OrganisationTranslation()
                    .translate(organisationFact(
                            fact, happening, read(body.path("organisation"), OrganisationState.class)));
        }
        if (body.has("participant")) {
            return new ParticipantTranslation()
                    .translate(participantFact(fact, happening, participant(body.path("participant"))));
        }
        return new MatchmakingEventTranslation()
                .translate(eventFact(fact, happening, event(body.path("matchmakingEvent")), body));
    }

    private static ProgrammeFact programmeFact(String fact, Happening happening, ProgrammeState state) {
        return switch (fact) {
            case "programme-created" -> new ProgrammeFact.ProgrammeCreated(happening, 1, state);
            case "programme-changed" -> new ProgrammeFact.ProgrammeChanged(happening, 2, state);
            case "partnership-added" -> new ProgrammeFact.PartnershipAdded(happening, 2, state);
            case "partnership-changed" -> new ProgrammeFact.PartnershipChanged(happening, 2, state);
            case "partnership-removed" -> new ProgrammeFact.PartnershipRemoved(happening, 2, state);
            case "programme-organisers-changed" -> new ProgrammeFact.ProgrammeOrganisersChanged(happening, 2, state);
            case "programme-analysts-changed" -> new ProgrammeFact.ProgrammeAnalystsChanged(happening, 2, state);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private static OrganisationFact organisationFact(String fact, Happening happening, OrganisationState state) {
        return switch (fact) {
            case "organisation-registered" -> new OrganisationFact.OrganisationRegistered(happening, 1, state);
            case "organisation-changed" -> new OrganisationFact.OrganisationChanged(happening, 2, state);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private static ParticipantFact participantFact(String fact, Happening happening, ParticipantState state) {
        return switch (fact) {
            case "participant-applied" -> new ParticipantFact.ParticipantApplied(happening, 1, state);
            case "participant-approved" -> new ParticipantFact.ParticipantApproved(happening, 2, state);
            case "participant-rejected" -> new ParticipantFact.ParticipantRejected(happening, 2, state);
            case "participant-waitlisted" -> new ParticipantFact.ParticipantWaitlisted(happening, 2, state);
            case "participant-withdrawn" -> new ParticipantFact.ParticipantWithdrawn(happening, 2, state);
            case "participant-account-linked" -> new ParticipantFact.ParticipantAccountLinked(happening, 2, state);
            case "participant-changed" -> new ParticipantFact.ParticipantChanged(happening, 2, state);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private static MatchmakingEventFact eventFact(
            String fact, Happening happening, MatchmakingEventState state, JsonNode body) {
        return switch (fact) {
            case "matchmaking-event-created" -> new MatchmakingEventFact.MatchmakingEventCreated(happening, 1, state);
            case "matchmaking-event-changed" -> new MatchmakingEventFact.MatchmakingEventChanged(happening, 2, state);
            case "matchmaking-event-phase-changed" ->
                new MatchmakingEventFact.MatchmakingEventPhaseChanged(
                        happening,
                        2,
                        state,
                        Phase.valueOf(body.path("fromPhase").asText()));
            case "session-closed" ->
                new MatchmakingEventFact.SessionClosed(
                        happening,
                        2,
                        state,
                        UUID.fromString(body.path("sessionId").asText()));
            case "matchmaking-event-cancelled" ->
                new MatchmakingEventFact.MatchmakingEventCancelled(happening, 2, state);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    /** The state keeps its details together; the message has them side by side. */
    private MatchmakingEventState event(JsonNode block) {
        ObjectNode state = block.deepCopy();
        state.set("details", json.valueToTree(read(block, EventDetails.class)));
        return read(state, MatchmakingEventState.class);
    }

    private ParticipantState participant(JsonNode block) {
        ObjectNode state = block.deepCopy();
        state.set("organisationKind", block.path("organisation").path("kind"));
        state.set("country", block.path("organisation").path("country"));
        return read(state, ParticipantState.class);
    }

    private <T> T read(JsonNode node, Class<T> type) {
        return json.convertValue(node, type);
    }
}
