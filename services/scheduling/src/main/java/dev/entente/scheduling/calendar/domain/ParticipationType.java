package dev.entente.scheduling.calendar.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a participant takes part as, for example buyer.
 *
 * @param mayMeet codes of the types it may meet
 * @param maxMeetings its own limit, where it is lower than the matchmaking event's
 */
public record ParticipationType(
        String code, Set<String> mayMeet, @Nullable Integer maxMeetings) {}
