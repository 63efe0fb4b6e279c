package dev.entente.demo.script;

import dev.entente.demo.scenario.AgreementType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is done at the agreements service. */
public sealed interface AgreementAction extends Action {

    record TellOutcome(String id, String meeting, int round, Result result, Actor by, Instant at)
            implements AgreementAction {}

    record ReportAgreement(
            String id,
            String agreement,
            AgreementType type,
            String title,
            List<String> meetings,
            List<String> parties,
            Actor by,
            Instant at)
            implements AgreementAction {}

    record ConfirmAgreement(String id, String agreement, Actor by, Instant at) implements AgreementAction {}

    record ConfirmSigningDate(String id, String agreement, LocalDate signedOn, Actor by, Instant at)
            implements AgreementAction {}

    record AddEvidence(String id, String agreement, String title, DocumentFormat format, Actor by, Instant at)
            implements AgreementAction {}

    record VerifyAgreement(String id, String agreement, Instant at) implements AgreementAction {}

    record DisputeAgreement(String id, String agreement, String reason, Actor by, Instant at)
            implements AgreementAction {}

    record ResolveDispute(String id, String agreement, Resolution resolution, Instant at) implements AgreementAction {}

    /** The reporter takes it back, or one party consents to giving it up; it is given up when all have. */
    record WithdrawAgreement(String id, String agreement, Actor by, Instant at) implements AgreementAction {}

    record EndAgreement(String id, String agreement, LocalDate endedOn, String reason, Actor by, Instant at)
            implements AgreementAction {}

    /** The organiser waits until the agreement is marked as unsupported. */
    record AwaitLostSupport(String id, String agreement) implements AgreementAction {}

    enum Result {
        NO_FURTHER_CONTACT,
        KNOWLEDGE_GAINED,
        VALUABLE_CONTACT,
        NEGOTIATION_STARTED,
        AGREEMENT_REACHED
    }

    enum Resolution {
        RESTORED,
        WITHDRAWN
    }

    enum DocumentFormat {
        PDF,
        PNG
    }
}
