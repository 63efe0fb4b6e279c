package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What placing a meeting is worth when not all can be placed; 1 unless something is said.
 *
 * @param ofTypes per participation type; of a meeting's two the larger counts
 * @param ofMeetings per meeting; counts instead
 */
public record Weights(Map<String, Integer> ofTypes, Map<UUID, Integer> ofMeetings) {
    /** Each meeting is worth as much as any other. */
    public static final Weights EQUAL = new Weights(Map.of(), Map.of());

    public static final int MOST = 100;

    public Weights {
        ofTypes = Map.copyOf(ofTypes);
        ofMeetings = Map.copyOf(ofMeetings);
    }

    public boolean areEqual() {
        return ofTypes.isEmpty() && ofMeetings.isEmpty();
    }

    /** Refuses what could only be a mistake. */
    public void requireSense(EventTerms terms, boolean choosing) {
        Refusal.require(
                choosing || areEqual(),
                TimetableRule.WEIGHTS_MUST_BE_FOR_CHOOSING,
                "/weights",
                "Weights say which meetings are chosen; otherwise all are placed.");
        for (String type : ofTypes.keySet()) {
            Refusal.require(
                    terms.knowsType(type),
                    TimetableRule.PARTICIPATION_TYPE_MUST_EXIST,
                    "/weights/participationTypes",
                    "The matchmaking event has no participation type " + type + ".");
        }
    }

    public int of(UUID meetingId, @Nullable String requesterType, @Nullable String receiverType) {
        return ofMeetings.getOrDefault(meetingId, Math.max(ofType(requesterType), ofType(receiverType)));
    }

    private int ofType(@Nullable String type) {
        return type == null ? 1 : ofTypes.getOrDefault(type, 1);
    }
}
