package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairQuality;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableStatus;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WorstOff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Timetable", description = "An assignment of all accepted meetings to slots and tables")
record TimetableView(
        UUID timetableId,
        UUID matchmakingEventId,
        TimetableStatus status,
        TimetableMethod method,
        WishesView wishes,

        @Schema(description = "The earlier timetable that this one brings back, if it does") @Nullable
        UUID restoresTimetableId,

        @Schema(description = "What was achieved, with its bounds; while it is computed, the best so far") @Nullable
        CertificateView certificate,

        @Schema(
                description =
                        "Whether meetings were allotted to halls before the search, to leave time between them: bounds, optimal "
                                + "and obstacle are then proven for the halls as they were allotted, and say nothing of others")
        boolean provenForItsHalls,

        @Schema(description = "Meetings that got their places by publication")
        int publishedMeetings,

        @Schema(description = "Meetings whose places or participants were taken before publication reached them")
        int overtakenMeetings,

        @Schema(description = "Why it is infeasible, failed or could not be published") @Nullable
        String reason,

        @Schema(description = "Present when INFEASIBLE: what exactly stands in the way") @Nullable
        ObstacleView obstacle,

        @Schema(description = "Raised once per fact; also the ETag")
        long version) {

    @Schema(name = "Certificate")
    record CertificateView(
            @Schema(description = "Meetings that asked for a place")
            int requested,

            @Schema(description = "Meetings that got one") int placed,

            @Schema(description = "No timetable could place more")
            int placedBound,

            @Schema(description = "Idle runs between two meetings of one participant within a session")
            int breaks,

            @Schema(description = "No timetable of all these meetings could have fewer")
            int breaksLowerBound,

            @Schema(description = "Whether it is proven that no timetable is better")
            boolean optimal,

            @Schema(description = "By how many breaks the participant with most differs from the one with fewest")
            @Nullable
            Integer fairness,

            @Schema(description = "Slots that participants wait between two meetings, added up") @Nullable
            Integer idleSlots,

            @Schema(description = "When the first timetable of this many meetings was found") @Nullable
            Double firstSeconds,

            @Schema(description = "When this one was found") @Nullable
            Double bestSeconds,

            @Schema(description = "What the placed meetings are worth; present when they were chosen") @Nullable
            Long placedWeight,

            @Schema(
                    description =
                            "No timetable that comes as close to the targets could place more worth; present when they were chosen")
            @Nullable
            Long placedWeightBound,

            @Schema(description = "Who has most breaks; absent when nobody has one") @Nullable
            WorstOffView worstOff,

            @Schema(description = "What it does to what stood; present when it is a repair") @Nullable
            RepairQualityView repair,

            @Schema(description = "How close it comes to the targets; present when there were any") @Nullable
            AttainmentView targets,

            @Schema(description = "Computing time") double seconds) {

        static CertificateView of(Certificate certificate) {
            Certificate.Counts counts = certificate.counts();
            Certificate.Times times = certificate.times();
            Certificate.Weight weight = certificate.weight();
            Certificate.Days days = certificate.days();
            return new CertificateView(
                    counts.requested(),
                    counts.placed(),
                    counts.placedBound(),
                    counts.breaks(),
                    counts.breaksLowerBound(),
                    certificate.isOptimal(),
                    days == null ? null : days.fairness(),
                    days == null ? null : days.idleSlots(),
                    times.firstSeconds(),
                    times.bestSeconds(),
                    weight == null ? null : weight.placedWeight(),
                    weight == null ? null : weight.placedWeightBound(),
                    WorstOffView.of(days == null ? null : days.worstOff()),
                    RepairQualityView.of(certificate.repairQuality()),
                    AttainmentView.of(certificate.targets()),
                    times.seconds());
        }
    }

    @Schema(name = "WorstOff", description = "Who has most breaks, and how much of that is for their own days")
    record WorstOffView(
            @Schema(description = "As many breaks as nobody exceeds")
            int breaks,

            @Schema(description = "Who has as many, ten at most")
            List<WorstOffDayView> participants) {

        static @Nullable WorstOffView of(@Nullable WorstOff worstOff) {
            return worstOff == null
                    ? null
                    : new WorstOffView(
                            worstOff.breaks(),
                            worstOff.participants().stream()
                                    .map(day -> new WorstOffDayView(
                                            day.participantId(),
                                            day.meetings(),
                                            day.breaksAlone(),
                                            worstOff.breaks() - day.breaksAlone()))
                                    .toList());
        }
    }

    @Schema(name = "WorstOffDay", description = "Why somebody has so many breaks: the two numbers add up to them")
    record WorstOffDayView(
            UUID participantId,

            @Schema(description = "How many meetings it has")
            int meetings,

            @Schema(
                    description =
                            "Breaks that it would have even if everybody else came whenever it suits: it, or somebody it meets, is "
                                    + "away then, or something is booked")
            int breaksAlone,

            @Schema(description = "Breaks that come from fitting everybody's days together")
            int breaksByOthers) {}

    @Schema(name = "RepairQuality", description = "What a repair does to what stood")
    record RepairQualityView(
            @Schema(description = "Breaks of all participants, had nothing happened")
            int breaksBefore,

            @Schema(description = "Meetings that go from one place to another")
            int moved,

            @Schema(description = "Whether it is proven that no repair that places as many moves fewer")
            boolean fewestMoves) {

        static @Nullable RepairQualityView of(@Nullable RepairQuality quality) {
            return quality == null
                    ? null
                    : new RepairQualityView(quality.breaksBefore(), quality.moved(), quality.fewestMoves());
        }
    }

    @Schema(
            name = "TargetAttainment",
            description =
                    "How close a timetable comes to the numbers of meetings that participants should have at least")
    record AttainmentView(
            @Schema(description = "Who of those that have meetings to be placed or to come has a target")
            int participants,

            @Schema(description = "Who of them has as many meetings")
            int met,

            @Schema(description = "Meetings that the others miss, added up")
            int missing,

            @Schema(description = "No timetable could miss fewer")
            int missingBound,

            @Schema(description = "Who misses most, a hundred at most")
            List<Attainment.Shortfall> shortfalls) {

        static @Nullable AttainmentView of(@Nullable Attainment attainment) {
            return attainment == null
                    ? null
                    : new AttainmentView(
                            attainment.participants(),
                            attainment.met(),
                            attainment.missing(),
                            attainment.missingBound(),
                            attainment.shortfalls());
        }
    }

    @Schema(name = "TimetableWishes", description = "What was wished when it was started")
    record WishesView(
            int timeLimitSeconds,
            long seed,
            @Nullable Integer fairness,
            Rearrangement rearrange,
            Set<UUID> lockedMeetingIds,
            TimetableGoal goal,
            TimetableBody.@Nullable WeightsBody weights,
            TimetableBody.@Nullable TargetsBody targets,
            TimetableBody.@Nullable RestBody rest,

            @Schema(description = "Idle slots between meetings in different halls")
            int travelSlots,

            @Schema(description = "By participant id, what is left instead")
            Map<UUID, TimetableBody.PaceBody> ownPaces,

            @Schema(description = "By meeting id, when single meetings are to be")
            Map<UUID, TimetableBody.ConditionBody> conditions,

            @Schema(description = "What happened, when this is a repair") @Nullable
            RepairedView repair) {

        static WishesView of(TimetableWishes wishes) {
            return new WishesView(
                    wishes.timeLimitSeconds(),
                    wishes.seed(),
                    wishes.fairness(),
                    wishes.rearrange(),
                    wishes.lockedMeetingIds(),
                    wishes.goal(),
                    TimetableBody.WeightsBody.of(wishes.weights()),
                    TimetableBody.TargetsBody.of(wishes.targets()),
                    TimetableBody.RestBody.of(wishes.rest()),
                    wishes.travelSlots(),
                    TimetableBody.PaceBody.of(wishes.ownPaces()),
                    TimetableBody.ConditionBody.of(wishes.conditions()),
                    RepairedView.of(wishes.repair()));
        }
    }

    @Schema(name = "RepairedAfter", description = "What happened before a repair")
    record RepairedView(
            Set<UUID> missingParticipantIds,
            List<RepairBody.AbsenceBody> absences,
            List<RepairBody.PlacesBody> closed,
            List<RepairBody.PlacesBody> reopened,
            List<RepairBody.StandInBody> standIns,
            @Nullable Double breaksPerMove) {

        static @Nullable RepairedView of(@Nullable Repair repair) {
            return repair == null
                    ? null
                    : new RepairedView(
                            repair.missingParticipantIds(),
                            repair.absences().stream()
                                    .map(RepairBody.AbsenceBody::of)
                                    .toList(),
                            repair.closed().stream()
                                    .map(RepairBody.PlacesBody::of)
                                    .toList(),
                            repair.reopened().stream()
                                    .map(RepairBody.PlacesBody::of)
                                    .toList(),
                            repair.standIns().stream()
                                    .map(RepairBody.StandInBody::of)
                                    .toList(),
                            repair.breaksPerMove());
        }
    }

    @Schema(name = "TimetableObstacle", description = "Why no timetable of all meetings exists")
    record ObstacleView(
            Obstacle.Kind kind,

            @Schema(description = "What is wrong and what would mend it")
            String sentence,

            @Schema(description = "Who is concerned") List<UUID> participantIds,

            @Schema(description = "Meetings that cannot all be kept")
            List<UUID> meetingIds,

            @Schema(description = "Slots that they would have to share")
            List<UUID> slotIds,

            @Schema(description = "How many slots or places too few there are, 0 when that has no number")
            int missing,

            @Schema(
                    description =
                            "What stands in the way besides, fifty at most; none while nothing else is known: once this is mended, "
                                    + "others may show")
            List<FurtherObstacleView> further) {

        static ObstacleView of(Obstacle obstacle) {
            return new ObstacleView(
                    obstacle.kind(),
                    obstacle.sentence(),
                    obstacle.participantIds(),
                    obstacle.meetingIds(),
                    obstacle.slotIds(),
                    obstacle.missing(),
                    obstacle.further().stream().map(FurtherObstacleView::of).toList());
        }
    }

    @Schema(name = "FurtherTimetableObstacle", description = "As an obstacle")
    record FurtherObstacleView(
            Obstacle.Kind kind,
            String sentence,
            List<UUID> participantIds,
            List<UUID> meetingIds,
            List<UUID> slotIds,
            int missing) {

        static FurtherObstacleView of(Obstacle obstacle) {
            return new FurtherObstacleView(
                    obstacle.kind(),
                    obstacle.sentence(),
                    obstacle.participantIds(),
                    obstacle.meetingIds(),
                    obstacle.slotIds(),
                    obstacle.missing());
        }
    }

    static TimetableView of(Timetable timetable) {
        TimetableSnapshot state = timetable.snapshot();
        Certificate certificate = state.certificate();
        Obstacle obstacle = state.obstacle();
        return new TimetableView(
                state.timetableId(),
                state.matchmakingEventId(),
                state.status(),
                state.method(),
                WishesView.of(state.wishes()),
                state.restoresTimetableId(),
                certificate == null ? null : CertificateView.of(certificate),
                state.isProvenForItsHalls(),
                state.publishedMeetings(),
                state.overtakenMeetings(),
                timetable.reason(),
                obstacle == null ? null : ObstacleView.of(obstacle),
                state.version());
    }
}
