package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.DayQuality;
import dev.entente.scheduling.timetable.domain.DayQuality.Day;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.TimetableComparison;
import dev.entente.scheduling.timetable.domain.TimetableComparison.ChangedDay;
import dev.entente.scheduling.timetable.domain.TimetableComparison.ChangedPlace;
import dev.entente.scheduling.timetable.domain.TimetableComparison.Verdict;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TimetableComparison", description = "What a timetable changes, for all together")
record TimetableComparisonView(
        @Schema(description = "The timetable it is held against; absent: things as they stand") @Nullable
        UUID withTimetableId,

        QualityView before,
        QualityView after,

        @Schema(description = "Meetings that get a place and had none")
        int addedMeetings,

        @Schema(description = "Meetings that get another place")
        int movedMeetings,

        @Schema(description = "Meetings that lose their place: unscheduled or cancelled by a repair")
        int lostMeetings,

        @Schema(description = "Participants with more meetings, or as many and fewer breaks, or else less waiting")
        int gainingParticipants,

        @Schema(description = "Participants for whom it is the other way round")
        int losingParticipants,

        @Schema(description = "Who loses most, ten at most") List<ChangedDayView> mostLosing) {
    private static final int NAMED = 10;

    @Schema(name = "TimetableQuality", description = "The days of all participants together")
    record QualityView(int breaks, int idleSlots, int fairness) {

        static QualityView of(DayQuality quality) {
            return new QualityView(quality.breaks(), quality.idleSlots(), quality.fairness());
        }
    }

    @Schema(name = "ParticipantDay")
    record DayView(
            int meetings,

            @Schema(description = "Idle runs between two meetings within a session")
            int breaks,

            @Schema(description = "Slots in these runs") int idleSlots) {

        static DayView of(Day day) {
            return new DayView(day.meetings(), day.breaks(), day.idleSlots());
        }
    }

    @Schema(name = "ChangedDay", description = "One participant's day in both")
    record ChangedDayView(UUID participantId, Verdict verdict, DayView before, DayView after) {

        static ChangedDayView of(ChangedDay change) {
            return new ChangedDayView(
                    change.participantId(), change.verdict(), DayView.of(change.before()), DayView.of(change.after()));
        }
    }

    @Schema(name = "ChangedPlace", description = "A meeting that gets a place or another one, or loses its own")
    record ChangedPlaceView(
            UUID meetingId,
            UUID requesterId,
            UUID receiverId,

            @Schema(description = "Absent when it had none") @Nullable
            PlaceView before,

            @Schema(description = "Absent when it loses its place") @Nullable
            PlaceView after) {

        static ChangedPlaceView of(ChangedPlace change) {
            Place before = change.before();
            Place after = change.after();
            return new ChangedPlaceView(
                    change.meetingId(),
                    change.requesterId(),
                    change.receiverId(),
                    before == null ? null : PlaceView.of(before),
                    after == null ? null : PlaceView.of(after));
        }
    }

    @Schema(name = "SlotAndTable")
    record PlaceView(UUID slotId, UUID tableId) {

        static PlaceView of(Place place) {
            return new PlaceView(place.slotId(), place.tableId());
        }
    }

    static TimetableComparisonView of(TimetableComparison comparison, @Nullable UUID withTimetableId) {
        return new TimetableComparisonView(
                withTimetableId,
                QualityView.of(comparison.before()),
                QualityView.of(comparison.after()),
                comparison.added(),
                comparison.moved(),
                comparison.lost(),
                comparison.count(Verdict.GAINS),
                comparison.count(Verdict.LOSES),
                comparison.participants().stream()
                        .filter(change -> change.verdict() == Verdict.LOSES)
                        .limit(NAMED)
                        .map(ChangedDayView::of)
                        .toList());
    }
}
