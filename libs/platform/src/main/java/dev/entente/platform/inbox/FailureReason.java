package dev.entente.platform.inbox;

import dev.entente.platform.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Why a message was set aside: the rule or the kind of failure, never the message's content. */
final class FailureReason {
    private FailureReason() {}

    static String of(@Nullable Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.rule().name();
            case UnusableMessage unusable -> String.valueOf(unusable.getMessage());
            case null -> "Unknown";
            default -> failure.getClass().getSimpleName();
        };
    }
}
