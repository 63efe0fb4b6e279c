package dev.entente.platform.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may have it: of which kind, and where. Words are left out, because those of a parser or a database quote
 * what they were given, and a message that cannot be applied may say anything. The dead letter keeps it for who may see it.
 */
final class FailureWithoutWords extends Throwable {
    private static final long serialVersionUID = 1L;

    private FailureWithoutWords(Throwable failure, @Nullable FailureWithoutWords cause) {
        super(failure.getClass().getName(), cause, false, true);
        setStackTrace(failure.getStackTrace());
    }

    static FailureWithoutWords of(Throwable failure) {
        Throwable cause = failure.getCause();
        return new FailureWithoutWords(failure, cause == null ? null : of(cause));
    }
}
