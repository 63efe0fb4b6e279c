package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.DayQuality.Day;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable changes against another, or against things as they stand: for all together, for each participant and
 * for each meeting.
 *
 * @param participants those whose day changes, who loses most first
 * @param meetings those that get a place or another one, or lose theirs, by id
 */
public record TimetableComparison(
        DayQuality before, DayQuality after, List<ChangedDay> participants, List<ChangedPlace> meetings) {
    public TimetableComparison {
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
    }

    /** One participant's day in both. */
    public record ChangedDay(UUID participantId, Day before, Day after) {

        /** More meetings count before fewer breaks, and these before fewer idle slots. */
        public Verdict verdict() {
            int compared = BETTER_FIRST.compare(after, before);
            return compared < 0 ? Verdict.GAINS : compared > 0 ? Verdict.LOSES : Verdict.EQUAL;
        }
    }

    /** What a change of its day means for a participant. */
    public enum Verdict {
        GAINS,
        LOSES,
        /** Other times, but as many meetings, breaks and idle slots. */
        EQUAL
    }

    /**
     * @param before absent when the meeting had no place
     * @param after absent when it loses its place
     */
    public record ChangedPlace(
            UUID meetingId,
            UUID requesterId,
            UUID receiverId,
            @Nullable Place before,
            @Nullable Place after) {}

    private static final Comparator<Day> BETTER_FIRST = Comparator.comparingInt(Day::meetings)
            .reversed()
            .thenComparingInt(Day::breaks)
            .thenComparingInt(Day::idleSlots);
    private static final Comparator<ChangedDay> LOSERS_FIRST = Comparator.comparingInt((ChangedDay change) ->
                    change.after().meetings() - change.before().meetings())
            .thenComparingInt(
                    change -> change.before().breaks() - change.after().breaks())
            .thenComparingInt(
                    change -> change.before().idleSlots() - change.after().idleSlots())
            .thenComparing(ChangedDay::participantId);

    /**
     * @param base places of the timetable that this one is held against; where it says nothing of a meeting, the meeting
     *     is where it stands
     * @param other places of the timetable in question; likewise
     * @param lost meetings that this one leaves without a place
     */
    public static TimetableComparison of(
            EventCalendar calendar, List<Placement> base, List<Placement> other, Set<UUID> lost) {
        Map<UUID, Place> before = places(calendar, base);
        Map<UUID, Place> after = places(calendar, other);
        after.keySet().removeAll(lost);
        List<ChangedPlace> changed = changed(calendar, before, after);
        DayQuality qualityBefore = quality(calendar, before);
        DayQuality qualityAfter = quality(calendar, after);
        Set<UUID> concerned = new HashSet<>();
        for (ChangedPlace each : changed) {
            concerned.add(each.requesterId());
            concerned.add(each.receiverId());
        }
        List<ChangedDay> days = concerned.stream()
                .map(id -> new ChangedDay(
                        id,
                        qualityBefore.days().getOrDefault(id, Day.EMPTY),
                        qualityAfter.days().getOrDefault(id, Day.EMPTY)))
                .sorted(LOSERS_FIRST)
                .toList();
        return new TimetableComparison(qualityBefore, qualityAfter, days, changed);
    }

    public int added() {
        return (int) meetings.stream().filter(each -> each.before() == null).count();
    }

    public int lost() {
        return (int) meetings.stream().filter(each -> each.after() == null).count();
    }

    public int moved() {
        return meetings.size() - added() - lost();
    }

    public int count(Verdict verdict) {
        return (int)
                participants.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static Map<UUID, Place> places(EventCalendar calendar, List<Placement> placements) {
        Map<UUID, Place> planned =
                placements.stream().collect(Collectors.toMap(Placement::meetingId, Placement::place));
        Map<UUID, Place> places = new HashMap<>();
        for (Meeting meeting : calendar.meetings()) {
            Place place = planned.getOrDefault(meeting.meetingId(), meeting.standing());
            if (place != null) {
                places.put(meeting.meetingId(), place);
            }
        }
        return places;
    }

    private static List<ChangedPlace> changed(EventCalendar calendar, Map<UUID, Place> before, Map<UUID, Place> after) {
        List<ChangedPlace> changed = new ArrayList<>();
        for (Meeting meeting : calendar.meetings()) {
            Place to = after.get(meeting.meetingId());
            if (!Objects.equals(to, before.get(meeting.meetingId()))) {
                changed.add(new ChangedPlace(
                        meeting.meetingId(),
                        meeting.requesterId(),
                        meeting.receiverId(),
                        before.get(meeting.meetingId()),
                        to));
            }
        }
        return changed;
    }

    private static DayQuality quality(EventCalendar calendar, Map<UUID, Place> places) {
        Map<UUID, Set<UUID>> days = new HashMap<>();
        for (Meeting meeting : calendar.meetings()) {
            Place place = places.get(meeting.meetingId());
            for (UUID participant : meeting.participantIds()) {
                Set<UUID> own = days.computeIfAbsent(participant, none -> new HashSet<>());
                if (place != null) {
                    own.add(place.slotId());
                }
            }
        }
        return DayQuality.of(calendar.slots(), days);
    }
}
