package dev.entente.scheduling.timetable.domain;

import java.util.List;
import java.util.UUID;

/**
 * Why no timetable of all meetings exists, so that somebody can mend it.
 *
 * @param sentence what is wrong and what would mend it, for people
 * @param participantIds who is concerned
 * @param meetingIds which meetings cannot all be kept
 * @param slotIds the slots that they would have to share
 * @param missing how many slots or places too few there are, 0 when that has no number
 */
public record Obstacle(
        Kind kind, String sentence, List<UUID> participantIds, List<UUID> meetingIds, List<UUID> slotIds, int missing) {
    public Obstacle {
        participantIds = List.copyOf(participantIds);
        meetingIds = List.copyOf(meetingIds);
        slotIds = List.copyOf(slotIds);
    }

    /** What stands in the way. */
    public enum Kind {
        /** Every session is closed or has begun its last slot. */
        NO_SLOT_IS_BOOKABLE,
        /** The matchmaking event has no table. */
        NO_TABLE,
        /** A participant has more meetings than it may have. */
        MEETING_LIMIT,
        /** A meeting has no slot at which both could come. */
        NO_COMMON_SLOT,
        /** Some meetings of one participant share too few slots. */
        TOO_FEW_SLOTS,
        /** Some meetings share too few tables. */
        TOO_FEW_TABLES,
        /** All meetings could be placed, but some participants would have too many breaks more than others. */
        FAIRNESS,
        /** Each participant's and each table's meetings could be placed, but not all together. */
        TOO_CLOSELY_TIED
    }

    /** It is proven that there is no timetable, and no smaller reason was found than the whole. */
    public static Obstacle unnamed(TimetableWishes wishes) {
        return wishes.fairness() == null
                ? of(Kind.TOO_CLOSELY_TIED, "All meetings together have no room; no smaller reason was found in time.")
                : of(
                        Kind.FAIRNESS,
                        "No timetable of all meetings keeps every two participants within " + wishes.fairness()
                                + " breaks of each other: allow more.");
    }

    /** Halls are allotted before it is looked for: somebody in another hall might mend it. */
    public Obstacle givenTheHalls() {
        return new Obstacle(
                kind,
                sentence
                        + " This is proven with the halls as they were allotted: book some of these meetings in another,"
                        + " or grant less time between halls, and there may be room.",
                participantIds,
                meetingIds,
                slotIds,
                missing);
    }

    static Obstacle of(Kind kind, String sentence) {
        return new Obstacle(kind, sentence, List.of(), List.of(), List.of(), 0);
    }
}
