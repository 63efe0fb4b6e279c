package dev.entente.registration.organisation.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about organisations. */
public enum OrganisationRule implements Rule {
    ORGANISATION_MUST_EXIST(RefusalKind.NOT_FOUND),
    ORGANISATION_MUST_BE_OF_CALLER(RefusalKind.NOT_FOUND),
    EXTERNAL_ID_MUST_BE_UNIQUE(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    OrganisationRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
