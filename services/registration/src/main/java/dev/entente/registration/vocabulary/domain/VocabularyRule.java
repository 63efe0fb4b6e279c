package dev.entente.registration.vocabulary.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about words that all features use. */
public enum VocabularyRule implements Rule {
    COUNTRY_MUST_BE_KNOWN(RefusalKind.INVALID),
    OCCURRED_AT_MUST_BE_GIVEN(RefusalKind.INVALID),
    OCCURRED_AT_MUST_NOT_BE_IN_FUTURE(RefusalKind.INVALID),
    OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT(RefusalKind.INVALID),
    OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS(RefusalKind.INVALID),
    COMMAND_MUST_BE_ALLOWED_IN_PHASE(RefusalKind.CONFLICT),
    SEEN_VERSION_MUST_BE_CURRENT(RefusalKind.STALE),
    CURSOR_MUST_COME_FROM_THE_SAME_LIST(RefusalKind.MALFORMED),
    ACTING_ORGANISER_MUST_REMAIN(RefusalKind.INVALID);

    private final RefusalKind kind;

    VocabularyRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
