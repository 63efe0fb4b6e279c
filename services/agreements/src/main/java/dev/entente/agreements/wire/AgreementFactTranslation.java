package dev.entente.agreements.wire;

import dev.entente.agreements.agreement.domain.AgreementFact;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementDisputeResolved;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementDisputed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEnded;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEstablished;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEvidenceAdded;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementPartyConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementReported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementSigningDateConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementSupported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementUnsupported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementVerificationRemoved;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementVerified;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementWithdrawalConsented;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementWithdrawn;
import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class AgreementFactTranslation implements FactTranslation<AgreementFact> {
    private static final String TOPIC = "entente.agreements.agreements";

    @Override
    public Class<AgreementFact> facts() {
        return AgreementFact.class;
    }

    @Override
    public OutgoingMessage translate(AgreementFact fact) {
        return new OutgoingMessage(TOPIC, "entente.agreements." + name(fact) + ".v1", AgreementMessage.of(fact));
    }

    private static String name(AgreementFact happened) {
        return switch (happened) {
            case AgreementReported fact -> "agreement-reported";
            case AgreementPartyConfirmed fact -> "agreement-party-confirmed";
            case AgreementConfirmed fact -> "agreement-confirmed";
            case AgreementSigningDateConfirmed fact -> "agreement-signing-date-confirmed";
            case AgreementEstablished fact -> "agreement-established";
            case AgreementEnded fact -> "agreement-ended";
            case AgreementDisputed fact -> "agreement-disputed";
            case AgreementDisputeResolved fact -> "agreement-dispute-resolved";
            case AgreementWithdrawalConsented fact -> "agreement-withdrawal-consented";
            case AgreementWithdrawn fact -> "agreement-withdrawn";
            case AgreementVerified fact -> "agreement-verified";
            case AgreementVerificationRemoved fact -> "agreement-verification-removed";
            case AgreementUnsupported fact -> "agreement-unsupported";
            case AgreementSupported fact -> "agreement-supported";
            case AgreementEvidenceAdded fact -> "agreement-evidence-added";
        };
    }
}
