package dev.entente.agreements.agreement.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** What a file must be to serve as evidence. */
public enum EvidenceRule implements Rule {
    DOCUMENT_MUST_BE_KNOWN(RefusalKind.NOT_FOUND),
    DOCUMENT_MUST_NOT_BE_EMPTY(RefusalKind.INVALID),
    DOCUMENT_MUST_BE_WITHIN_LIMIT(RefusalKind.TOO_LARGE),
    DOCUMENT_MUST_BE_OF_ACCEPTED_TYPE(RefusalKind.UNSUPPORTED_MEDIA),
    DOCUMENT_MUST_BE_WHAT_IT_SAYS(RefusalKind.UNSUPPORTED_MEDIA),
    FILE_NAME_MUST_BE_SHORT_TEXT(RefusalKind.INVALID);

    private final RefusalKind kind;

    EvidenceRule(RefusalKind kind) {
        this.kind = kind;
    }

    /** To who may not see it, it does not exist. */
    public static Refusal unknown() {
        return new Refusal(DOCUMENT_MUST_BE_KNOWN, "There is no such document among yours.");
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
