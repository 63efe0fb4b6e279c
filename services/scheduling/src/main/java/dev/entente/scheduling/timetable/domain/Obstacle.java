package dev.entente.scheduling.timetable.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why no timetable of all meetings exists, so that somebody can mend it.
 *
 * @param sentence what is wrong and what would mend it, for people
 * @param participantIds who is concerned
 * @param meetingIds which meetings cannot all be kept
 * @param slotIds the slots that they would have to share
 * @param missing how many slots or places too few there are, 0 when that has no number
 * @param further what stands in the way besides, {@link #MOST_FURTHER} at most, of the same kind or of others; each of these has none
 */
public record Obstacle(
        Kind kind,
        String sentence,
        List<UUID> participantIds,
        List<UUID> meetingIds,
        List<UUID> slotIds,
        int missing,
        List<Obstacle> further) {
    public static final int MOST_FURTHER = 50;

    public Obstacle {
        further = List.copyOf(further);
        participantIds = List.copyOf(participantIds);
        meetingIds = List.copyOf(meetingIds);
        slotIds = List.copyOf(slotIds);
    }

    public Obstacle(
            Kind kind,
            String sentence,
            List<UUID> participantIds,
            List<UUID> meetingIds,
            List<UUID> slotIds,
            int missing) {
        this(kind, sentence, participantIds, meetingIds, slotIds, missing, List.of());
    }

    /** The first of some, with the others. */
    public static Optional<Obstacle> first(List<Obstacle> all) {
        return all.stream()
                .findFirst()
                .map(first -> new Obstacle(
                        first.kind,
                        first.sentence,
                        first.participantIds,
                        first.meetingIds,
                        first.slotIds,
                        first.missing,
                        all.stream().skip(1).limit(MOST_FURTHER).toList()));
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
        return of(
                Kind.TOO_CLOSELY_TIED,
                "All meetings together have no room"
                        + (wishes.fairness() == null ? "" : ", or not as fairly as wished")
                        + "; no smaller reason was found in time.");
    }

    /** All have room, but only unfairly. */
    public static Obstacle fairness(int wished) {
        return of(
                Kind.FAIRNESS,
                "No timetable of all meetings keeps every two participants within " + wished
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
                missing,
                further);
    }

    static Obstacle of(Kind kind, String sentence) {
        return new Obstacle(kind, sentence, List.of(), List.of(), List.of(), 0);
    }
}
