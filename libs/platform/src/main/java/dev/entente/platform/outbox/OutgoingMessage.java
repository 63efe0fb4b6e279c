package dev.entente.platform.outbox;

/**
 * A fact ready to travel.
 *
 * @param topic for example {@code entente.scheduling.meetings}
 * @param type for example {@code entente.scheduling.meeting-held.v1}, never a class name
 * @param body a record that becomes the JSON body
 */
public record OutgoingMessage(String topic, String type, Object body) {}
