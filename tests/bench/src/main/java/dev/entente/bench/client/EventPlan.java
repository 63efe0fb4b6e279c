package dev.entente.bench.client;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How large an event is that a bench prepares. Its participants stand on two sides, each an organisation, and meet those
 * of the other side.
 *
 * @param startsAt of the first slot
 * @param registeredAt when its participants entered; null in a live event
 * @param programmeId null when it belongs to none
 * @param requestDeadline when open requests expire; null for never
 */
public record EventPlan(
        String name,
        int participantsPerSide,
        int slots,
        int tables,
        Instant startsAt,
        @Nullable Instant registeredAt,
        @Nullable String programmeId,
        @Nullable Instant requestDeadline) {
    private static final Duration LEAD = Duration.ofDays(30);

    public static EventPlan live(String name, int participantsPerSide, int slots, int tables) {
        Instant startsAt = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.HOURS);
        return new EventPlan(name, participantsPerSide, slots, tables, startsAt, null, null, null);
    }

    /** Entered years afterwards. */
    public static EventPlan retrospective(String name, int participantsPerSide, int slots, int tables) {
        Instant startsAt = Instant.parse("2020-06-10T08:00:00Z");
        return new EventPlan(name, participantsPerSide, slots, tables, startsAt, startsAt.minus(LEAD), null, null);
    }

    public EventPlan inProgramme(String id) {
        return new EventPlan(name, participantsPerSide, slots, tables, startsAt, registeredAt, id, requestDeadline);
    }

    public EventPlan withRequestDeadline(Instant at) {
        return new EventPlan(name, participantsPerSide, slots, tables, startsAt, registeredAt, programmeId, at);
    }

    boolean isRetrospective() {
        return registeredAt != null;
    }
}
