package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Stretch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    /** The scenario in which nothing differs, in words. */
    public static final String AS_IT_IS = "as it is";

    public Scenario {
        moreSlots = Map.copyOf(moreSlots);
    }

    /**
     * The scenario in the organiser's words.
     *
     * @param sessionIds sessions that have slots to be booked, in the order of time; nothing differs in others
     */
    public String sentence(List<UUID> sessionIds, EventSessions sessions) {
        List<String> differences = new ArrayList<>();
        if (moreTables != 0) {
            differences.add(counted(moreTables, "table"));
        }
        if (moreRooms != 0) {
            differences.add(counted(moreRooms, "online room"));
        }
        for (UUID sessionId : sessionIds) {
            int more = moreSlots.getOrDefault(sessionId, 0);
            if (more != 0) {
                differences.add(counted(more, "slot") + " at the end of the session "
                        + sessions.names().get(sessionId));
            }
        }
        if (slotMinutes != null) {
            differences.add("slots of " + slotMinutes + " instead of "
                    + sessions.slotMinutes().iterator().next() + " minutes");
        }
        if (noShowShare > 0) {
            differences.add(percent(noShowShare) + " % no-shows");
        }
        return differences.isEmpty() ? AS_IT_IS : String.join(", ", differences);
    }

    /**
     * By stretch, how many slots more there would be, or fewer when negative: at the end of each session, and before when
     * its last stretch has not so many to lose.
     */
    public List<Integer> moreSlots(List<Stretch> stretches) {
        Map<UUID, Integer> left = new HashMap<>(moreSlots);
        List<Integer> more = new ArrayList<>();
        for (Stretch stretch : stretches.reversed()) {
            int wanted = left.getOrDefault(stretch.sessionId(), 0);
            int here = Math.max(wanted, -stretch.slots());
            left.put(stretch.sessionId(), wanted - here);
            more.addFirst(here);
        }
        return more;
    }

    private static String counted(int more, String what) {
        int number = Math.abs(more);
        return number + " " + what + (number == 1 ? "" : "s") + (more < 0 ? " fewer" : " more");
    }

    /** With one decimal where there is one. */
    private static String percent(double share) {
        long thousandths = Math.round(share * 1000);
        return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10);
    }
}
