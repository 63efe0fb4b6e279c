package dev.entente.agreements.agreement.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What must hold for agreements. */
public enum AgreementRule implements Rule {
    AGREEMENT_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    AGREEMENT_MUST_COME_FROM_HELD_MEETINGS(RefusalKind.CONFLICT),
    AGREEMENT_MUST_COME_FROM_ONE_MATCHMAKING_EVENT(RefusalKind.INVALID),
    EACH_PARTY_MUST_HAVE_TAKEN_PART_IN_A_MEETING(RefusalKind.INVALID),
    PARTIES_MUST_BE_AT_LEAST_TWO_ORGANISATIONS(RefusalKind.INVALID),
    REPORTER_MUST_BE_A_PARTY(RefusalKind.INVALID),
    AGREEMENT_MUST_BE_IN_RIGHT_STAGE(RefusalKind.CONFLICT),
    AGREEMENT_MUST_NOT_BE_DISPUTED(RefusalKind.CONFLICT),
    AGREEMENT_MUST_BE_DISPUTED(RefusalKind.CONFLICT),
    AGREEMENT_MUST_BE_VERIFIED(RefusalKind.CONFLICT),
    AGREEMENT_MUST_NOT_BE_VERIFIED_YET(RefusalKind.CONFLICT),
    PARTY_MUST_NOT_HAVE_CONFIRMED_YET(RefusalKind.CONFLICT),
    PARTY_MUST_NOT_HAVE_CONSENTED_YET(RefusalKind.CONFLICT),
    ONLY_THE_REPORTER_MAY_WITHDRAW_A_REPORT(RefusalKind.CONFLICT),
    EVIDENCE_MUST_BE_NEW(RefusalKind.CONFLICT),
    EVIDENCE_MUST_BE_FEW_DOCUMENTS(RefusalKind.CONFLICT),
    SIGNING_DATE_MUST_NOT_BE_IN_FUTURE(RefusalKind.INVALID),
    SIGNING_DATE_MUST_NOT_BE_BEFORE_THE_MEETING(RefusalKind.INVALID),
    END_DATE_MUST_NOT_BE_IN_FUTURE(RefusalKind.INVALID),
    END_DATE_MUST_NOT_BE_BEFORE_SIGNING_DATE(RefusalKind.INVALID);

    private final RefusalKind kind;

    AgreementRule(RefusalKind kind) {
        this.kind = kind;
    }

    /** To who may not see it, it does not exist. */
    public static Refusal unknown() {
        return new Refusal(AGREEMENT_MUST_BE_KNOWN, "There is no such agreement among yours.");
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
