package dev.entente.registration.participant.domain;

import dev.entente.platform.rule.RefusalKind;
import dev.entente.platform.rule.Rule;

/** Rules about participants and their invitations. */
public enum ParticipantRule implements Rule {
    PARTICIPANT_MUST_EXIST(RefusalKind.NOT_FOUND),
    PERSON_MUST_NOT_BE_ERASED(RefusalKind.CONFLICT),
    MATCHMAKING_EVENT_MUST_EXIST(RefusalKind.NOT_FOUND),
    ORGANISATION_MUST_BE_REGISTERED(RefusalKind.INVALID),
    PARTICIPATION_TYPE_MUST_BE_OF_EVENT(RefusalKind.INVALID),
    PARTICIPATION_TYPE_MUST_STAY_ONCE_DECIDED(RefusalKind.CONFLICT),
    EXTERNAL_ID_MUST_BE_GIVEN_BY_ORGANISER(RefusalKind.INVALID),
    EXTERNAL_ID_MUST_BE_UNIQUE_IN_EVENT(RefusalKind.CONFLICT),
    ONE_PARTICIPATION_PER_ORGANISATION_AND_ACCOUNT(RefusalKind.CONFLICT),
    STATUS_MUST_ALLOW_THE_DECISION(RefusalKind.CONFLICT),
    WITHDRAWAL_MUST_PRECEDE_CLOSING_OF_LAST_SESSION(RefusalKind.CONFLICT),
    PARTICIPANT_MUST_NOT_HAVE_AN_ACCOUNT_YET(RefusalKind.CONFLICT),
    PARTICIPANT_MUST_NOT_HAVE_WITHDRAWN(RefusalKind.CONFLICT),
    INVITATION_CODE_MUST_BE_VALID(RefusalKind.INVALID);

    private final RefusalKind kind;

    ParticipantRule(RefusalKind kind) {
        this.kind = kind;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }
}
