package dev.entente.registration.programme.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about programmes. */
public enum ProgrammeRule implements Rule {
    PROGRAMME_MUST_EXIST(RefusalKind.NOT_FOUND),
    PARTNERSHIP_MUST_BE_OF_PROGRAMME(RefusalKind.NOT_FOUND),
    PARTNERSHIPS_MUST_BE_WITHIN_LIMIT(RefusalKind.CONFLICT),
    MEMBER_ORGANISATION_MUST_BE_REGISTERED(RefusalKind.INVALID);

    private final RefusalKind kind;

    ProgrammeRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
