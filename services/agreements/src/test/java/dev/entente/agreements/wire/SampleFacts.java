package dev.entente.agreements.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.agreements.agreement.domain.AgreementFact;
import dev.entente.agreements.agreement.domain.AgreementKind;
import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.agreement.domain.AgreementState;
import dev.entente.agreements.agreement.domain.AgreementType;
import dev.entente.agreements.agreement.domain.Evidence;
import dev.entente.agreements.agreement.domain.Party;
import dev.entente.agreements.outcome.domain.OutcomeFact;
import dev.entente.agreements.outcome.domain.OutcomeState;
import dev.entente.agreements.outcome.domain.Result;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.OrganisationKind;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Fact;
import dev.entente.platform.rule.Role;
import dev.entente.platformtest.contracts.ContractSample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts that the contract's samples tell. */
final class SampleFacts {
    private SampleFacts() {}

    static OutgoingMessage translate(Fact fact) {
        return fact instanceof AgreementFact agreement
                ? new AgreementFactTranslation().translate(agreement)
                : new OutcomeFactTranslation().translate((OutcomeFact) fact);
    }

    static Fact of(ContractSample sample) {
        JsonNode body = sample.body();
        Cause cause = cause(body);
        return switch (sample.type().split("\\.", -1)[2]) {
            case "outcome-told" -> new OutcomeFact.OutcomeTold(outcome(body.get("outcome")), cause);
            case "outcome-corrected" -> new OutcomeFact.OutcomeCorrected(outcome(body.get("outcome")), cause);
            default -> agreementFact(sample.type(), agreement(body.get("agreement")), cause);
        };
    }

    private static AgreementFact agreementFact(String type, AgreementState state, Cause cause) {
        return switch (type.split("\\.", -1)[2]) {
            case "agreement-reported" -> new AgreementFact.AgreementReported(state, cause);
            case "agreement-party-confirmed" -> new AgreementFact.AgreementPartyConfirmed(state, cause);
            case "agreement-confirmed" -> new AgreementFact.AgreementConfirmed(state, cause);
            case "agreement-signing-date-confirmed" -> new AgreementFact.AgreementSigningDateConfirmed(state, cause);
            case "agreement-established" -> new AgreementFact.AgreementEstablished(state, cause);
            case "agreement-ended" -> new AgreementFact.AgreementEnded(state, cause);
            case "agreement-disputed" -> new AgreementFact.AgreementDisputed(state, cause);
            case "agreement-dispute-resolved" -> new AgreementFact.AgreementDisputeResolved(state, cause);
            case "agreement-withdrawal-consented" -> new AgreementFact.AgreementWithdrawalConsented(state, cause);
            case "agreement-withdrawn" -> new AgreementFact.AgreementWithdrawn(state, cause);
            case "agreement-verified" -> new AgreementFact.AgreementVerified(state, cause);
            case "agreement-verification-removed" -> new AgreementFact.AgreementVerificationRemoved(state, cause);
            case "agreement-unsupported" -> new AgreementFact.AgreementUnsupported(state, cause);
            case "agreement-supported" -> new AgreementFact.AgreementSupported(state, cause);
            case "agreement-evidence-added" -> new AgreementFact.AgreementEvidenceAdded(state, cause);
            default -> throw new IllegalArgumentException("No fact is told by " + type);
        };
    }

    private static Cause cause(JsonNode body) {
        Instant occurredAt = Instant.parse(body.get("occurredAt").asText());
        JsonNode by = body.get("actedBy");
        return new Cause(
                new ActedBy(
                        by.get("accountId").asText(),
                        Role.valueOf(by.get("role").asText()),
                        optional(by, "forParticipantId", Function.identity())),
                occurredAt,
                occurredAt);
    }

    private static OutcomeState outcome(JsonNode state) {
        return new OutcomeState(
                id(state, "outcomeId"),
                id(state, "meetingId"),
                id(state, "matchmakingEventId"),
                optional(state, "programmeId", UUID::fromString),
                id(state, "participantId"),
                id(state, "organisationId"),
                state.get("country").asText(),
                state.get("round").asInt(),
                Result.valueOf(state.get("result").asText()),
                1);
    }

    private static AgreementState agreement(JsonNode state) {
        return new AgreementState(
                id(state, "agreementId"),
                optional(state, "programmeId", UUID::fromString),
                id(state, "matchmakingEventId"),
                AgreementType.valueOf(state.get("type").asText()),
                AgreementKind.valueOf(state.get("kind").asText()),
                AgreementStage.valueOf(state.get("state").asText()),
                state.get("disputed").asBoolean(),
                state.get("unsupported").asBoolean(),
                state.get("verified").asBoolean(),
                each(state.get("parties"), SampleFacts::party),
                each(state.get("meetingIds"), meeting -> UUID.fromString(meeting.asText())),
                id(state, "reportedByParticipantId"),
                optional(state, "signedOn", LocalDate::parse),
                optional(state, "endedOn", LocalDate::parse),
                each(state.get("evidenceDocuments"), SampleFacts::evidence),
                1);
    }

    private static Party party(JsonNode party) {
        return new Party(
                id(party, "participantId"),
                id(party, "organisationId"),
                OrganisationKind.valueOf(party.get("organisationKind").asText()),
                party.get("country").asText(),
                party.get("confirmed").asBoolean(),
                party.get("signingDateConfirmed").asBoolean(),
                false,
                Set.of());
    }

    private static Evidence evidence(JsonNode document) {
        return new Evidence(
                id(document, "documentId"),
                document.get("sha256").asText(),
                LocalDate.parse(document.get("addedOn").asText()));
    }

    private static UUID id(JsonNode node, String field) {
        return UUID.fromString(node.get(field).asText());
    }

    private static <T> @Nullable T optional(JsonNode node, String field, Function<String, T> read) {
        return node.has(field) ? read.apply(node.get(field).asText()) : null;
    }

    private static <T> List<T> each(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return all;
    }
}
