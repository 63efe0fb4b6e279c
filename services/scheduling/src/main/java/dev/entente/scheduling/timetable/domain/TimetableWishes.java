package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the organiser wants of a timetable.
 *
 * @param timeLimitSeconds how long may be searched; a proof ends it earlier
 * @param seed of all chance in it
 * @param fairness by how many breaks two participants may differ at most; absent: by any number
 * @param rearrange which meetings that have a slot may get another
 * @param lockedMeetingIds meetings that stay where they are although others are rearranged
 * @param goal whether all are to be placed or the best are chosen
 * @param weights what counts when the best are chosen
 * @param targets how many meetings participants should have at least, before that counts
 * @param rest what everybody is granted between meetings; absent: nothing
 * @param travelSlots idle slots that everybody needs within a session between meetings in different halls
 * @param ownPaces what some participants are left instead of these two
 * @param conditions when single meetings may be
 * @param repair what happened; absent: a new timetable is made
 */
public record TimetableWishes(
        int timeLimitSeconds,
        long seed,
        @Nullable Integer fairness,
        Rearrangement rearrange,
        Set<UUID> lockedMeetingIds,
        TimetableGoal goal,
        Weights weights,
        Targets targets,
        @Nullable Rest rest,
        int travelSlots,
        Map<UUID, Pace> ownPaces,
        Conditions conditions,
        @Nullable Repair repair) {
    /** What is meant when nothing is said. */
    public static final TimetableWishes USUAL = searching(60, 1, null, Rearrangement.NOTHING, Set.of());

    public TimetableWishes {
        lockedMeetingIds = Set.copyOf(lockedMeetingIds);
        ownPaces = Map.copyOf(ownPaces);
    }

    /** All meetings, with no rest granted. */
    public static TimetableWishes searching(
            int timeLimitSeconds,
            long seed,
            @Nullable Integer fairness,
            Rearrangement rearrange,
            Set<UUID> lockedMeetingIds) {
        return new TimetableWishes(
                timeLimitSeconds,
                seed,
                fairness,
                rearrange,
                lockedMeetingIds,
                TimetableGoal.PLACE_ALL,
                Weights.EQUAL,
                Targets.NONE,
                null,
                0,
                Map.of(),
                Conditions.NONE,
                null);
    }

    /** What counts says something only when meetings are chosen; whoever says it otherwise is told by {@link #requireSense}. */
    public TimetableWishes pursuing(TimetableGoal wanted, Weights by, Targets meetings) {
        return new TimetableWishes(
                timeLimitSeconds,
                seed,
                fairness,
                rearrange,
                lockedMeetingIds,
                wanted,
                by,
                meetings,
                rest,
                travelSlots,
                ownPaces,
                conditions,
                repair);
    }

    /** When anybody meets, and when single meetings may be. */
    public TimetableWishes keepingTo(Paces between, Conditions ofMeetings) {
        return new TimetableWishes(
                timeLimitSeconds,
                seed,
                fairness,
                rearrange,
                lockedMeetingIds,
                goal,
                weights,
                targets,
                between.rest(),
                between.travelSlots(),
                between.own(),
                ofMeetings,
                repair);
    }

    public Paces paces() {
        return new Paces(rest, travelSlots, ownPaces);
    }

    /** What stands is put right with as few moves as can be; nothing else moves. */
    public static TimetableWishes repairing(Repair after, int timeLimitSeconds, long seed, Set<UUID> lockedMeetingIds) {
        return new TimetableWishes(
                timeLimitSeconds,
                seed,
                null,
                Rearrangement.NOTHING,
                lockedMeetingIds,
                TimetableGoal.PLACE_ALL,
                Weights.EQUAL,
                Targets.NONE,
                null,
                0,
                Map.of(),
                Conditions.NONE,
                after);
    }

    /** Meetings that they speak of. */
    public Set<UUID> namedMeetingIds() {
        return Stream.of(lockedMeetingIds, weights.ofMeetings().keySet(), conditions.namedMeetingIds())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** Refuses what could only be a mistake. */
    public void requireSense(EventTerms terms, TimetableMethod method) {
        weights.requireSense(terms, chooses());
        targets.requireSense(terms, chooses());
        conditions.requireSense();
        Refusal.require(
                targets.areNone() || method == TimetableMethod.OPTIMISED,
                TimetableRule.TARGETS_MUST_BE_SEARCHED_FOR,
                "/targets",
                "The method " + method + " looks after nobody's targets: ask for OPTIMISED.");
        Refusal.require(
                !chooses() || rearrange == Rearrangement.NOTHING,
                TimetableRule.CHOOSING_MUST_NOT_REARRANGE,
                "/rearrange",
                "Who has a place keeps it when meetings are chosen: rearrange NOTHING.");
    }

    /** @param unknown meetings that are none of the event's */
    public void requireKnown(Set<UUID> unknown) {
        for (UUID meetingId : unknown) {
            throw new Refusal(
                            TimetableRule.MEETING_MUST_BE_OF_THE_EVENT,
                            "The matchmaking event has no meeting " + meetingId + ".")
                    .at(pointerTo(meetingId));
        }
    }

    private String pointerTo(UUID meetingId) {
        if (lockedMeetingIds.contains(meetingId)) {
            return "/lockedMeetingIds";
        }
        return weights.ofMeetings().containsKey(meetingId) ? "/weights/meetings" : conditions.pointerTo(meetingId);
    }

    public boolean chooses() {
        return goal == TimetableGoal.CHOOSE_AND_PLACE;
    }

    /** Earlier places come back, and nothing is chosen; what was granted with them still is. */
    TimetableWishes forRestoration() {
        return searching(timeLimitSeconds, seed, fairness, Rearrangement.FREELY, lockedMeetingIds)
                .keepingTo(paces(), conditions);
    }
}
