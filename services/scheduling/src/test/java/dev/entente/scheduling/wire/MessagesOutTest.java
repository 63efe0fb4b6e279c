package dev.entente.scheduling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import dev.entente.platformtest.contracts.Schemas;
import dev.entente.scheduling.Example;
import dev.entente.scheduling.meeting.domain.Canceller;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import dev.entente.scheduling.meeting.domain.MeetingFact.Telling;
import dev.entente.scheduling.meeting.domain.MeetingSnapshot;
import dev.entente.scheduling.meeting.domain.Party;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.SlotProposal;
import dev.entente.scheduling.meeting.domain.Turnout;
import dev.entente.scheduling.timetable.domain.Absence;
import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.MeetingCondition;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableFact;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesOutTest {
    private final MessageJson json = new MessageJson();
    private final MeetingFactTranslation meetings = new MeetingFactTranslation();
    private final TimetableFactTranslation timetables = new TimetableFactTranslation();

    static List<ContractSample> ofMeetings() {
        return samples("entente.scheduling.meeting-");
    }

    static List<ContractSample> ofTimetables() {
        return samples("entente.scheduling.timetable-");
    }

    @ParameterizedTest
    @MethodSource("ofMeetings")
    void writesMeetingMessagesLikeTheSamples(ContractSample sample) {
        OutgoingMessage written = meetings.translate(meetingFact(sample));

        assertThat(written.type()).isEqualTo(sample.type());
        assertThat(tree(written)).isEqualTo(sample.body());
    }

    @ParameterizedTest
    @MethodSource("ofTimetables")
    void writesTimetableMessagesLikeTheSamples(ContractSample sample) {
        OutgoingMessage written = timetables.translate(timetableFact(sample));

        assertThat(written.type()).isEqualTo(sample.type());
        assertThat(tree(written)).isEqualTo(sample.body());
    }

    @Test
    void knowsEverySampleOfItsFacts() {
        assertThat(ofMeetings()).hasSize(2 * 16);
        assertThat(ofTimetables()).hasSize(2 * 7);
    }

    @ParameterizedTest
    @MethodSource("livesOfMeetings")
    void keepsContractThroughTheLifeOfMeeting(MeetingFact fact) {
        OutgoingMessage written = meetings.translate(fact);

        Schemas.validate(written.type(), json.write(written.body()));
    }

    static Stream<MeetingFact> livesOfMeetings() {
        Meeting disputed = Example.scheduled();
        Meeting confirmed = Example.scheduled();
        return Stream.of(
                Example.requested().accept(Example.byBob()),
                Example.requested().decline("no", Example.byBob()),
                Example.requested().withdraw(Example.byAda()),
                Example.requested().expire(Example.byService()),
                Example.accepted().schedule(Example.place(), Example.byBob()),
                Example.accepted().proposeSlot(Example.SLOT, Example.byAda()),
                Example.scheduled().move(Example.otherPlace(), Example.byOlga()),
                Example.scheduled().handOver(Example.ADA, Example.id(77), "ben", Example.byOlga()),
                Example.scheduled().unschedule(Example.byOlga()),
                Example.scheduled().cancel("no", Example.byAda()),
                Example.accepted().cancel(null, Example.byService()),
                Example.scheduled().presumeHeld(Example.byService()),
                Example.scheduled().reportAttendance(Turnout.RECEIVER_MISSED, Example.byAda()),
                disputed.reportAttendance(Turnout.BOTH_CAME, Example.byAda()),
                disputed.reportAttendance(Turnout.REQUESTER_MISSED, Example.byBob()),
                disputed.reportAttendance(Turnout.BOTH_MISSED, Example.byOlga()),
                confirmed.reportAttendance(Turnout.BOTH_CAME, Example.byAda()),
                confirmed.reportAttendance(Turnout.BOTH_CAME, Example.byBob()));
    }

    private MeetingFact meetingFact(ContractSample sample) {
        MeetingMessage message = read(sample, MeetingMessage.class);
        Telling telling = new Telling(snapshot(message.meeting()), message.actedBy(), message.occurredAt());
        return switch (factOf(sample)) {
            case "meeting-requested" -> new MeetingFact.MeetingRequested(telling);
            case "meeting-accepted" -> new MeetingFact.MeetingAccepted(telling);
            case "meeting-declined" -> new MeetingFact.MeetingDeclined(telling);
            case "meeting-withdrawn" -> new MeetingFact.MeetingWithdrawn(telling);
            case "meeting-expired" -> new MeetingFact.MeetingExpired(telling);
            case "meeting-scheduled" -> new MeetingFact.MeetingScheduled(telling);
            case "meeting-slot-proposed" -> new MeetingFact.MeetingSlotProposed(telling);
            case "meeting-slot-proposal-refused" -> new MeetingFact.MeetingSlotProposalRefused(telling);
            case "meeting-moved" -> new MeetingFact.MeetingMoved(telling, Objects.requireNonNull(message.fromSlotId()));
            case "meeting-handed-over" ->
                new MeetingFact.MeetingHandedOver(
                        telling,
                        Objects.requireNonNull(message.fromParticipantId()),
                        Objects.requireNonNull(message.toParticipantId()));
            case "meeting-unscheduled" -> new MeetingFact.MeetingUnscheduled(telling);
            case "meeting-cancelled" -> new MeetingFact.MeetingCancelled(telling, canceller(message));
            case "meeting-held" -> new MeetingFact.MeetingHeld(telling);
            case "meeting-missed" -> new MeetingFact.MeetingMissed(telling);
            case "meeting-attendance-disputed" -> new MeetingFact.MeetingAttendanceDisputed(telling);
            case "meeting-attendance-confirmed" -> new MeetingFact.MeetingAttendanceConfirmed(telling);
            default -> throw new IllegalArgumentException(sample.type());
        };
    }

    private TimetableFact timetableFact(ContractSample sample) {
        TimetableMessage message = read(sample, TimetableMessage.class);
        TimetableSnapshot snapshot = snapshot(message.timetable());
        Instant at = message.occurredAt();
        return switch (factOf(sample)) {
            case "timetable-started" -> new TimetableFact.TimetableStarted(snapshot, message.actedBy(), at);
            case "timetable-proposed" -> new TimetableFact.TimetableProposed(snapshot, message.actedBy(), at);
            case "timetable-infeasible" -> new TimetableFact.TimetableInfeasible(snapshot, message.actedBy(), at);
            case "timetable-failed" -> new TimetableFact.TimetableFailed(snapshot, message.actedBy(), at);
            case "timetable-discarded" -> new TimetableFact.TimetableDiscarded(snapshot, message.actedBy(), at);
            case "timetable-published" -> new TimetableFact.TimetablePublished(snapshot, message.actedBy(), at);
            case "timetable-superseded" -> new TimetableFact.TimetableSuperseded(snapshot, message.actedBy(), at);
            default -> throw new IllegalArgumentException(sample.type());
        };
    }

    private static Canceller canceller(MeetingMessage message) {
        return Objects.requireNonNull(message.by());
    }

    private static MeetingSnapshot snapshot(MeetingBlock block) {
        return new MeetingSnapshot(
                block.meetingId(),
                1,
                block.matchmakingEventId(),
                block.programmeId(),
                block.kind(),
                block.status(),
                block.attendance(),
                block.presumed(),
                block.decidedByOrganiser(),
                block.noShowParticipantIds(),
                party(block.requester()),
                party(block.receiver()),
                block.everScheduled(),
                place(block),
                proposal(block));
    }

    private static Party party(MeetingBlock.PartyBlock block) {
        return new Party(
                block.participantId(),
                block.organisationId(),
                block.organisationKind(),
                block.country(),
                block.accountId());
    }

    private static @Nullable Place place(MeetingBlock block) {
        return block.slotId() == null
                ? null
                : new Place(
                        block.slotId(),
                        Objects.requireNonNull(block.sessionId()),
                        Objects.requireNonNull(block.slotStartsAt()),
                        Objects.requireNonNull(block.slotEndsAt()),
                        Objects.requireNonNull(block.tableId()));
    }

    private static @Nullable SlotProposal proposal(MeetingBlock block) {
        return block.proposedSlotId() == null
                ? null
                : new SlotProposal(block.proposedSlotId(), Objects.requireNonNull(block.proposedByParticipantId()));
    }

    private static TimetableSnapshot snapshot(TimetableMessage.TimetableBlock block) {
        return new TimetableSnapshot(
                block.timetableId(),
                1,
                block.matchmakingEventId(),
                block.status(),
                block.method(),
                wishes(block.wishes()),
                block.restoresTimetableId(),
                certificate(block.certificate()),
                obstacle(block.obstacle()),
                block.publishedMeetings() == null ? 0 : block.publishedMeetings(),
                block.overtakenMeetings() == null ? 0 : block.overtakenMeetings());
    }

    private static TimetableWishes wishes(TimetableMessage.@Nullable WishesBlock wished) {
        return wished == null
                ? TimetableWishes.USUAL
                : new TimetableWishes(
                        wished.timeLimitSeconds(),
                        wished.seed(),
                        wished.fairness(),
                        wished.rearrange(),
                        Set.copyOf(wished.lockedMeetingIds()),
                        wished.goal() == null ? TimetableGoal.PLACE_ALL : wished.goal(),
                        weights(wished.weights()),
                        targets(wished.targets()),
                        rest(wished.rest()),
                        wished.travelSlots() == null ? 0 : wished.travelSlots(),
                        paces(wished.ownPaces() == null ? 0 : wished.ownPaces()),
                        conditions(wished.conditions()),
                        repair(wished.repair()));
    }

    private static Map<UUID, Pace> paces(int count) {
        return Stream.generate(UUID::randomUUID)
                .limit(count)
                .collect(Collectors.toMap(Function.identity(), participantId -> new Pace(new Rest(2, 1), null)));
    }

    private static Conditions conditions(@Nullable List<TimetableMessage.ConditionBlock> told) {
        return told == null
                ? Conditions.NONE
                : new Conditions(told.stream()
                        .collect(Collectors.toMap(
                                TimetableMessage.ConditionBlock::meetingId,
                                each -> new MeetingCondition(
                                        each.sessionIds() == null ? Set.of() : Set.copyOf(each.sessionIds()),
                                        each.afterMeetingIds() == null
                                                ? Set.of()
                                                : Set.copyOf(each.afterMeetingIds())))));
    }

    private static Weights weights(TimetableMessage.@Nullable WeightsBlock told) {
        return told == null ? Weights.EQUAL : new Weights(told.participationTypes(), told.meetings());
    }

    private static Targets targets(TimetableMessage.@Nullable TargetsBlock told) {
        return told == null ? Targets.NONE : new Targets(told.everybody(), told.participationTypes());
    }

    private static @Nullable Attainment attainment(TimetableMessage.@Nullable AttainmentBlock told) {
        return told == null
                ? null
                : new Attainment(told.participants(), told.met(), told.missing(), told.missingBound(), List.of());
    }

    private static @Nullable Repair repair(TimetableMessage.@Nullable RepairBlock told) {
        return told == null
                ? null
                : new Repair(
                        Set.copyOf(told.missingParticipantIds()),
                        told.absences().stream()
                                .map(absence -> new Absence(absence.participantId(), Set.copyOf(absence.slotIds())))
                                .toList(),
                        places(told.closed()),
                        places(told.reopened()),
                        told.standIns() == null ? List.of() : told.standIns(),
                        told.breaksPerMove());
    }

    private static List<PlaceChoice> places(List<TimetableMessage.PlacesBlock> told) {
        return told.stream()
                .map(place -> new PlaceChoice(place.tableId(), Set.copyOf(place.slotIds())))
                .toList();
    }

    private static @Nullable Rest rest(TimetableMessage.@Nullable RestBlock told) {
        return told == null ? null : new Rest(told.afterMeetings(), told.slots());
    }

    private static @Nullable Certificate certificate(TimetableMessage.@Nullable CertificateBlock found) {
        return found == null
                ? null
                : new Certificate(
                        new Certificate.Counts(
                                found.requested(),
                                found.placed(),
                                found.placedBound(),
                                found.breaks(),
                                found.breaksLowerBound()),
                        new Certificate.Times(found.seconds(), found.firstSeconds(), found.bestSeconds()),
                        weight(found.placedWeight(), found.placedWeightBound()),
                        attainment(found.targets()),
                        days(found),
                        found.repair());
    }

    private static Certificate.@Nullable Weight weight(@Nullable Long placed, @Nullable Long bound) {
        return placed == null || bound == null ? null : new Certificate.Weight(placed, bound);
    }

    private static Certificate.@Nullable Days days(TimetableMessage.CertificateBlock found) {
        Integer fairness = found.fairness();
        Integer idleSlots = found.idleSlots();
        return fairness == null || idleSlots == null
                ? null
                : new Certificate.Days(fairness, idleSlots, found.worstOff());
    }

    private static @Nullable Obstacle obstacle(TimetableMessage.@Nullable ObstacleBlock found) {
        return found == null
                ? null
                : new Obstacle(
                        found.kind(),
                        "is not told",
                        found.participantIds(),
                        found.meetingIds(),
                        found.slotIds(),
                        found.missing());
    }

    private <T> T read(ContractSample sample, Class<T> type) {
        try {
            return json.read(sample.json().getBytes(StandardCharsets.UTF_8), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private JsonNode tree(OutgoingMessage message) {
        try {
            return json.mapper().readTree(json.write(message.body()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String factOf(ContractSample sample) {
        return sample.type().split("\\.", -1)[2];
    }

    /** What a producer must be able to write; the restored facts are written when a database was restored. */
    private static List<ContractSample> samples(String prefix) {
        ContractSamples contracts = ContractSamples.ofThisProject();
        return contracts.typesOf("scheduling").stream()
                .filter(type -> type.startsWith(prefix) && !type.contains("-restored."))
                .flatMap(type -> contracts.samplesOf(type).stream())
                .filter(sample -> List.of("full", "minimal").contains(sample.name()))
                .toList();
    }
}
