package dev.entente.registration.participant.imports.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about imports; those about a single row end in that row's errors. */
public enum ImportRule implements Rule {
    IMPORT_MUST_EXIST(RefusalKind.NOT_FOUND),
    MATCHMAKING_EVENT_MUST_BE_OF_CALLER(RefusalKind.NOT_FOUND),
    MODE_MUST_BE_KNOWN(RefusalKind.MALFORMED),
    FILE_MUST_BE_WHAT_IT_SAYS(RefusalKind.UNSUPPORTED_MEDIA),
    FILE_MUST_HAVE_ROWS(RefusalKind.INVALID),
    ROWS_MUST_BE_WITHIN_LIMIT(RefusalKind.TOO_LARGE),
    COLUMNS_MUST_BE_KNOWN(RefusalKind.INVALID),
    COLUMNS_MUST_DIFFER(RefusalKind.INVALID),
    ROW_MUST_FIT_THE_HEADER(RefusalKind.INVALID),
    EXTERNAL_ID_MUST_BE_UNIQUE_IN_FILE(RefusalKind.INVALID),
    COUNTRY_MUST_BE_KNOWN(RefusalKind.INVALID),
    ORGANISATION_MUST_BE_NAMED(RefusalKind.INVALID),
    ORGANISATION_MUST_BE_REGISTERED(RefusalKind.INVALID),
    ORGANISATION_MUST_STAY(RefusalKind.CONFLICT);

    private final RefusalKind kind;

    ImportRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
