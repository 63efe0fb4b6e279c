package dev.entente.platform.transaction;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, for the audit and for telling one use of an idempotency key from another.
 *
 * @param command the use case, for example {@code accept-meeting}
 * @param subject the id of what it is done to
 * @param body what was sent; compared, never kept
 * @param forParticipantId whom the caller acts for, if for anybody
 * @param note why it is done, where the audit is to keep that
 */
public record CommandName(
        String command,
        String subject,
        Object body,
        @Nullable String forParticipantId,
        @Nullable String note) {

    public static CommandName of(String command, Object subject, @Nullable Object body) {
        return new CommandName(command, String.valueOf(subject), body == null ? Map.of() : body, null, null);
    }

    public CommandName actingFor(@Nullable Object participantId) {
        return new CommandName(command, subject, body, participantId == null ? null : participantId.toString(), note);
    }

    public CommandName because(@Nullable String reason) {
        return new CommandName(command, subject, body, forParticipantId, reason);
    }

    List<Object> fingerprintParts() {
        return List.of(command, subject, body);
    }
}
