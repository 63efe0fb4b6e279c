package dev.entente.scheduling.wire;

import dev.entente.platform.rule.ActedBy;
import dev.entente.scheduling.timetable.domain.Absence;
import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairQuality;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.StandIn;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableMethod;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableStatus;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import dev.entente.scheduling.timetable.domain.WorstOff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every timetable message. */
record TimetableMessage(Instant occurredAt, ActedBy actedBy, TimetableBlock timetable) {

    record TimetableBlock(
            UUID timetableId,
            UUID matchmakingEventId,
            TimetableStatus status,
            TimetableMethod method,
            @Nullable WishesBlock wishes,
            @Nullable UUID restoresTimetableId,
            @Nullable Boolean provenForItsHalls,
            @Nullable CertificateBlock certificate,
            @Nullable ObstacleBlock obstacle,
            @Nullable Integer publishedMeetings,
            @Nullable Integer overtakenMeetings) {

        static TimetableBlock of(TimetableSnapshot timetable) {
            Certificate certificate = timetable.certificate();
            Obstacle obstacle = timetable.obstacle();
            return new TimetableBlock(
                    timetable.timetableId(),
                    timetable.matchmakingEventId(),
                    timetable.status(),
                    timetable.method(),
                    timetable.wishes().equals(TimetableWishes.USUAL) ? null : WishesBlock.of(timetable.wishes()),
                    timetable.restoresTimetableId(),
                    timetable.isProvenForItsHalls() ? true : null,
                    certificate == null ? null : CertificateBlock.of(certificate),
                    obstacle == null ? null : ObstacleBlock.of(obstacle),
                    absentWhenNone(timetable.publishedMeetings()),
                    absentWhenNone(timetable.overtakenMeetings()));
        }

        private static @Nullable Integer absentWhenNone(int meetings) {
            return meetings == 0 ? null : meetings;
        }
    }

    /** @param ownPaces how many participants have one; who they are says something of their health, and stays in the timetable */
    record WishesBlock(
            int timeLimitSeconds,
            long seed,
            @Nullable Integer fairness,
            Rearrangement rearrange,
            List<UUID> lockedMeetingIds,
            @Nullable TimetableGoal goal,
            @Nullable WeightsBlock weights,
            @Nullable TargetsBlock targets,
            @Nullable RestBlock rest,
            @Nullable Integer travelSlots,
            @Nullable Integer ownPaces,
            @Nullable List<ConditionBlock> conditions,
            @Nullable RepairBlock repair) {

        static WishesBlock of(TimetableWishes wishes) {
            return new WishesBlock(
                    wishes.timeLimitSeconds(),
                    wishes.seed(),
                    wishes.fairness(),
                    wishes.rearrange(),
                    wishes.lockedMeetingIds().stream().sorted().toList(),
                    wishes.chooses() ? wishes.goal() : null,
                    wishes.weights().areEqual() ? null : WeightsBlock.of(wishes.weights()),
                    TargetsBlock.of(wishes.targets()),
                    RestBlock.of(wishes.rest()),
                    wishes.travelSlots() == 0 ? null : wishes.travelSlots(),
                    wishes.ownPaces().isEmpty() ? null : wishes.ownPaces().size(),
                    wishes.conditions().areNone() ? null : ConditionBlock.of(wishes.conditions()),
                    RepairBlock.of(wishes.repair()));
        }
    }

    record ConditionBlock(
            UUID meetingId,
            @Nullable List<UUID> sessionIds,
            @Nullable List<UUID> afterMeetingIds) {

        static List<ConditionBlock> of(Conditions conditions) {
            return conditions.ofMeetings().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(each -> new ConditionBlock(
                            each.getKey(),
                            absentWhenNone(each.getValue().sessionIds()),
                            absentWhenNone(each.getValue().afterMeetingIds())))
                    .toList();
        }

        private static @Nullable List<UUID> absentWhenNone(Set<UUID> ids) {
            return ids.isEmpty() ? null : ids.stream().sorted().toList();
        }
    }

    record WeightsBlock(Map<String, Integer> participationTypes, Map<UUID, Integer> meetings) {

        static WeightsBlock of(Weights weights) {
            return new WeightsBlock(weights.ofTypes(), weights.ofMeetings());
        }
    }

    record TargetsBlock(int everybody, Map<String, Integer> participationTypes) {

        static @Nullable TargetsBlock of(Targets targets) {
            return targets.areNone() ? null : new TargetsBlock(targets.everybody(), targets.ofTypes());
        }
    }

    /** Who misses how many stays in the timetable. */
    record AttainmentBlock(int participants, int met, int missing, int missingBound) {

        static @Nullable AttainmentBlock of(@Nullable Attainment attainment) {
            return attainment == null
                    ? null
                    : new AttainmentBlock(
                            attainment.participants(),
                            attainment.met(),
                            attainment.missing(),
                            attainment.missingBound());
        }
    }

    record RepairBlock(
            List<UUID> missingParticipantIds,
            List<AbsenceBlock> absences,
            List<PlacesBlock> closed,
            List<PlacesBlock> reopened,
            @Nullable List<StandIn> standIns,
            @Nullable Double breaksPerMove) {

        static @Nullable RepairBlock of(@Nullable Repair repair) {
            return repair == null
                    ? null
                    : new RepairBlock(
                            repair.missingParticipantIds().stream().sorted().toList(),
                            repair.absences().stream().map(AbsenceBlock::of).toList(),
                            repair.closed().stream().map(PlacesBlock::of).toList(),
                            repair.reopened().stream().map(PlacesBlock::of).toList(),
                            repair.standIns().isEmpty() ? null : repair.standIns(),
                            repair.breaksPerMove());
        }
    }

    record AbsenceBlock(UUID participantId, List<UUID> slotIds) {

        static AbsenceBlock of(Absence absence) {
            return new AbsenceBlock(
                    absence.participantId(), absence.slotIds().stream().sorted().toList());
        }
    }

    record PlacesBlock(@Nullable UUID tableId, List<UUID> slotIds) {

        static PlacesBlock of(PlaceChoice choice) {
            return new PlacesBlock(
                    choice.tableId(), choice.slotIds().stream().sorted().toList());
        }
    }

    record RestBlock(int afterMeetings, int slots) {

        static @Nullable RestBlock of(@Nullable Rest rest) {
            return rest == null ? null : new RestBlock(rest.afterMeetings(), rest.slots());
        }
    }

    record CertificateBlock(
            int requested,
            int placed,
            int placedBound,
            int breaks,
            int breaksLowerBound,
            double seconds,
            @Nullable Integer fairness,
            @Nullable Integer idleSlots,
            @Nullable Double firstSeconds,
            @Nullable Double bestSeconds,
            @Nullable Long placedWeight,
            @Nullable Long placedWeightBound,
            @Nullable AttainmentBlock targets,
            @Nullable WorstOff worstOff,
            @Nullable RepairQuality repair) {

        static CertificateBlock of(Certificate certificate) {
            Certificate.Counts counts = certificate.counts();
            Certificate.Times times = certificate.times();
            Certificate.Weight weight = certificate.weight();
            Certificate.Days days = certificate.days();
            return new CertificateBlock(
                    counts.requested(),
                    counts.placed(),
                    counts.placedBound(),
                    counts.breaks(),
                    counts.breaksLowerBound(),
                    times.seconds(),
                    days == null ? null : days.fairness(),
                    days == null ? null : days.idleSlots(),
                    times.firstSeconds(),
                    times.bestSeconds(),
                    weight == null ? null : weight.placedWeight(),
                    weight == null ? null : weight.placedWeightBound(),
                    AttainmentBlock.of(certificate.targets()),
                    days == null ? null : days.worstOff(),
                    certificate.repairQuality());
        }
    }

    /** Without the sentence, which is for those who can read the timetable itself. */
    record ObstacleBlock(
            Obstacle.Kind kind, List<UUID> participantIds, List<UUID> meetingIds, List<UUID> slotIds, int missing) {

        static ObstacleBlock of(Obstacle obstacle) {
            return new ObstacleBlock(
                    obstacle.kind(),
                    obstacle.participantIds(),
                    obstacle.meetingIds(),
                    obstacle.slotIds(),
                    obstacle.missing());
        }
    }
}
