package dev.entente.scheduling.timetable.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser wants of a timetable.
 *
 * @param timeLimitSeconds how long may be searched; a proof ends it earlier
 * @param seed of all chance in it
 * @param fairness by how many breaks two participants may differ at most; absent: by any number
 * @param rearrange which meetings that have a slot may get another
 * @param lockedMeetingIds meetings that stay where they are although others are rearranged
 */
public record TimetableWishes(
        int timeLimitSeconds,
        long seed,
        @Nullable Integer fairness,
        Rearrangement rearrange,
        Set<UUID> lockedMeetingIds) {
    /** What is meant when nothing is said. */
    public static final TimetableWishes USUAL = new TimetableWishes(60, 1, null, Rearrangement.NOTHING, Set.of());

    public TimetableWishes {
        lockedMeetingIds = Set.copyOf(lockedMeetingIds);
    }

    TimetableWishes rearrangingFreely() {
        return new TimetableWishes(timeLimitSeconds, seed, fairness, Rearrangement.FREELY, lockedMeetingIds);
    }
}
