package dev.entente.agreements.agreement.domain;

import dev.entente.agreements.roster.domain.Cause;
import dev.entente.platform.rule.Fact;
import java.time.Instant;

/** What happened to an agreement. */
public sealed interface AgreementFact extends Fact {
    AgreementState agreement();

    Cause cause();

    record AgreementReported(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementPartyConfirmed(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementConfirmed(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementSigningDateConfirmed(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementEstablished(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementEnded(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementDisputed(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementDisputeResolved(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementWithdrawalConsented(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementWithdrawn(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementVerified(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementVerificationRemoved(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementUnsupported(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementSupported(AgreementState agreement, Cause cause) implements AgreementFact {}

    record AgreementEvidenceAdded(AgreementState agreement, Cause cause) implements AgreementFact {}

    @Override
    default String aggregateId() {
        return agreement().agreementId().toString();
    }

    @Override
    default long aggregateVersion() {
        return agreement().version();
    }

    @Override
    default Instant occurredAt() {
        return cause().occurredAt();
    }
}
