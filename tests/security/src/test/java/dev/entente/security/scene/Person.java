package dev.entente.security.scene;

import java.util.Locale;

/** Those who call, each with the token that makes them who they are. The first seven have none that is good. */
public enum Person {
    ANONYMOUS,
    EXPIRED,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    UNSIGNED,
    ID_TOKEN,
    /** Given to a program of the same realm that is not ours. */
    ANOTHER_CLIENT,
    /** The participant whose meeting, outcome, agreement and document the calls are about. */
    OWNER,
    /** Takes part in the same event, and in nothing of the owner's. */
    FELLOW,
    /** A participant by role who takes part in nothing. */
    OUTSIDER,
    ORGANISER,
    OTHER_ORGANISER,
    /** Of the programme. */
    ANALYST,
    OTHER_ANALYST,
    ADMIN;

    /** As the reviewed table calls it. */
    public String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
