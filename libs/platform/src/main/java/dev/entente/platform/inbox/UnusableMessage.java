package dev.entente.platform.inbox;

/** A message of a known type that cannot be applied, however often it is tried. */
final class UnusableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableMessage(String reason, Throwable cause) {
        super(reason, cause);
    }
}
