package dev.entente.chaos.history;

/**
 * One command, however often it is sent.
 *
 * @param deed what is done, such as {@code accept}
 * @param subject whom it is done to: the meeting, the agreement, or the pair that has none yet
 * @param key its idempotency key
 */
public record Call(String deed, String service, String path, String subject, String key, String body) {}
