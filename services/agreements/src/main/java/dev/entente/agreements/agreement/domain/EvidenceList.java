package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.util.ArrayList;
import java.util.List;

/** The evidence for one agreement in the order in which it was added; never changed, only replaced. */
public record EvidenceList(List<Evidence> all) {
    private static final int MOST = 20;
    static final EvidenceList NONE = new EvidenceList(List.of());

    public EvidenceList {
        all = List.copyOf(all);
    }

    EvidenceList with(Evidence added) {
        require(
                all.size() < MOST,
                AgreementRule.EVIDENCE_MUST_BE_FEW_DOCUMENTS,
                "An agreement may have " + MOST + " evidence documents at most.");
        require(
                all.stream().noneMatch(evidence -> evidence.sha256().equals(added.sha256())),
                AgreementRule.EVIDENCE_MUST_BE_NEW,
                "This very file has been added before.");
        List<Evidence> more = new ArrayList<>(all);
        more.add(added);
        return new EvidenceList(more);
    }
}
