package dev.entente.demo.player;

import static dev.entente.demo.player.Service.AGREEMENTS;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.AgreementAction;
import dev.entente.demo.script.AgreementAction.AddEvidence;
import dev.entente.demo.script.AgreementAction.AwaitLostSupport;
import dev.entente.demo.script.AgreementAction.ConfirmAgreement;
import dev.entente.demo.script.AgreementAction.ConfirmSigningDate;
import dev.entente.demo.script.AgreementAction.DisputeAgreement;
import dev.entente.demo.script.AgreementAction.EndAgreement;
import dev.entente.demo.script.AgreementAction.ReportAgreement;
import dev.entente.demo.script.AgreementAction.ResolveDispute;
import dev.entente.demo.script.AgreementAction.TellOutcome;
import dev.entente.demo.script.AgreementAction.VerifyAgreement;
import dev.entente.demo.script.AgreementAction.WithdrawAgreement;
import java.time.Instant;

/** Performs what is done at the agreements service. */
final class AgreementPart {

    private final Hand hand;

    AgreementPart(Hand hand) {
        this.hand = hand;
    }

    void perform(AgreementAction action) {
        switch (action) {
            case TellOutcome outcome -> tell(outcome);
            case ReportAgreement report -> report(report);
            case ConfirmAgreement confirmation -> {
                var body = bodyOf(confirmation.by(), confirmation.at());
                post(confirmation, confirmation.agreement(), "confirmation", body, confirmation.by());
            }
            case ConfirmSigningDate signing -> {
                var body = bodyOf(signing.by(), signing.at())
                        .put("signedOn", signing.signedOn().toString());
                post(signing, signing.agreement(), "signing-date-confirmation", body, signing.by());
            }
            case AddEvidence evidence -> addEvidence(evidence);
            case VerifyAgreement verification -> {
                var body = bodyOf(Actor.ORGANISER, verification.at());
                post(verification, verification.agreement(), "verification", body, Actor.ORGANISER);
            }
            case DisputeAgreement dispute -> {
                var body = bodyOf(dispute.by(), dispute.at()).put("reason", dispute.reason());
                post(dispute, dispute.agreement(), "dispute", body, dispute.by());
            }
            case ResolveDispute resolution -> {
                var body = bodyOf(Actor.ORGANISER, resolution.at())
                        .put("resolution", resolution.resolution().name());
                post(resolution, resolution.agreement(), "dispute-resolution", body, Actor.ORGANISER);
            }
            case WithdrawAgreement withdrawal -> {
                var body = bodyOf(withdrawal.by(), withdrawal.at());
                post(withdrawal, withdrawal.agreement(), "withdrawal", body, withdrawal.by());
            }
            case EndAgreement ending -> {
                var body = bodyOf(ending.by(), ending.at())
                        .put("endedOn", ending.endedOn().toString())
                        .put("reason", ending.reason());
                post(ending, ending.agreement(), "ending", body, ending.by());
            }
            case AwaitLostSupport await -> awaitLostSupport(await);
        }
    }

    private void tell(TellOutcome outcome) {
        var body = bodyOf(outcome.by(), outcome.at())
                .put("round", outcome.round())
                .put("result", outcome.result().name());
        var path = "/v1/meetings/%s/outcomes".formatted(hand.bindings().idOf(outcome.meeting()));
        hand.post(outcome, AGREEMENTS, path, body, outcome.by());
    }

    private void report(ReportAgreement report) {
        var body = bodyOf(report.by(), report.at())
                .put("type", report.type().name())
                .put("title", report.title());
        var meetings = body.putArray("meetingIds");
        hand.bindings().idsOf(report.meetings()).forEach(meetings::add);
        var parties = body.putArray("partyIds");
        hand.bindings().idsOf(report.parties()).forEach(parties::add);
        var reply = hand.post(report, AGREEMENTS, "/v1/agreements", body, report.by());
        hand.bindings().bind(report.agreement(), reply.text("agreementId"));
    }

    /** Who acts, and when, stands in the path: the body is the file itself. */
    private void addEvidence(AddEvidence evidence) {
        var document = EvidenceDocument.of(evidence.title(), evidence.format());
        var path = "%s/evidence-documents?participantId=%s&occurredAt=%s"
                .formatted(
                        agreement(evidence.agreement()),
                        hand.bodyOf(evidence.by()).path("participantId").asText(),
                        evidence.at());
        hand.upload(evidence, AGREEMENTS, path, document, evidence.by());
    }

    private void awaitLostSupport(AwaitLostSupport await) {
        var path = agreement(await.agreement());
        hand.await(
                () -> hand.get(AGREEMENTS, path, Actor.ORGANISER).body(),
                agreement -> agreement.path("unsupported").asBoolean());
    }

    private void post(AgreementAction action, String agreement, String what, ObjectNode body, Actor by) {
        hand.post(action, AGREEMENTS, agreement(agreement) + "/" + what, body, by);
    }

    private ObjectNode bodyOf(Actor by, Instant at) {
        return hand.bodyOf(by).put("occurredAt", at.toString());
    }

    private String agreement(String handle) {
        return "/v1/agreements/" + hand.bindings().idOf(handle);
    }
}
