package dev.entente.registration.matchmakingevent.domain;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sort of participant: buyer, seller, visitor …
 *
 * @param mayMeet codes of the types that this type may meet
 * @param maxMeetings the limit for this type, in place of the event's
 */
public record ParticipationType(
        String code,
        String name,
        List<String> mayMeet,
        @Nullable Integer maxMeetings) {

    public ParticipationType {
        mayMeet = List.copyOf(new LinkedHashSet<>(mayMeet));
    }
}
