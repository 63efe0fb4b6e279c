package dev.entente.platform.security;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

enum SecurityRule implements Rule {
    IDEMPOTENCY_KEY_MUST_BE_SHORT_TEXT(RefusalKind.MALFORMED),
    IF_MATCH_MUST_BE_SENT(RefusalKind.VERSION_REQUIRED),
    IF_MATCH_MUST_BE_CURRENT(RefusalKind.STALE),
    QUERY_PARAMETER_MUST_BE_KNOWN(RefusalKind.MALFORMED),
    QUERY_PARAMETER_MUST_HAVE_RIGHT_TYPE(RefusalKind.MALFORMED),
    BODY_MUST_BE_WITHIN_LIMIT(RefusalKind.TOO_LARGE),
    BODY_LENGTH_MUST_BE_SAID(RefusalKind.MALFORMED),
    MEDIA_TYPE_MUST_BE_ACCEPTED(RefusalKind.UNSUPPORTED_MEDIA),
    MEDIA_TYPE_MUST_BE_READABLE(RefusalKind.MALFORMED),
    TEXT_MUST_BE_WELL_FORMED(RefusalKind.MALFORMED);

    private final RefusalKind kind;

    SecurityRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
