package dev.entente.agreements.outcome.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What must hold for outcomes. */
public enum OutcomeRule implements Rule {
    OUTCOME_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    OUTCOME_MUST_COME_FROM_HELD_MEETING(RefusalKind.CONFLICT),
    OUTCOME_MUST_BE_CORRECTED_BY_ITS_PARTY(RefusalKind.INVALID),
    OUTCOME_MUST_BE_TOLD_ONCE_PER_PARTY_AND_ROUND(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    OutcomeRule(RefusalKind kind) {
        this.kind = kind;
    }

    /** To who may not see it, it does not exist. */
    public static Refusal unknown() {
        return new Refusal(OUTCOME_MUST_BE_KNOWN, "There is no such outcome among yours.");
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
