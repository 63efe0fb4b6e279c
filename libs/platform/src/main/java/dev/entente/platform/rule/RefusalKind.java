package dev.entente.platform.rule;

/** Why something is refused, in words that say nothing of HTTP; the edge turns them into a status. */
public enum RefusalKind {
    /** The input cannot be understood. */
    MALFORMED,
    /** The input is understood and breaks a rule by itself. */
    INVALID,
    /** The input is fine and the present state forbids it. */
    CONFLICT,
    /** There is no such thing, or it is not the caller's. */
    NOT_FOUND,
    /** The caller's role does not allow it, whoever owns the thing. */
    FORBIDDEN,
    /** It names something that another service owns and that has not been heard of yet. */
    NOT_YET_KNOWN,
    /** The caller saw an older version. */
    STALE,
    /** The caller must say which version it saw. */
    VERSION_REQUIRED,
    /** The input is larger than allowed. */
    TOO_LARGE,
    /** The input's media type is not what it says or not accepted. */
    UNSUPPORTED_MEDIA,
    /** Too many calls or open things for one caller. */
    TOO_MANY
}
