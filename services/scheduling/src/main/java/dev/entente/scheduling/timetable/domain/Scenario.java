package dev.entente.scheduling.timetable.domain;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Other circumstances; what is not said stays as it is.
 *
 * @param moreTables so many more tables on site, or fewer when negative
 * @param moreRooms so many more online rooms, or fewer when negative
 * @param moreSlots by session, so many more slots at its end, or fewer when negative
 * @param slotMinutes how long slots would last, in the same time
 * @param noShowShare the share of participants who would not come
 * @param draws how often it is drawn who does not come
 */
public record Scenario(
        int moreTables,
        int moreRooms,
        Map<UUID, Integer> moreSlots,
        @Nullable Integer slotMinutes,
        double noShowShare,
        int draws) {
    public Scenario {
        moreSlots = Map.copyOf(moreSlots);
    }
}
