package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the day, after which a timetable is put right.
 *
 * @param missingParticipantIds who is known not to come any more: their coming meetings are cancelled
 * @param absences who cannot come at some slots
 * @param closed places at which nobody can meet from now on
 * @param reopened closed places at which one can meet again
 * @param standIns who takes over meetings of those who cannot come, the first that is free
 * @param breaksPerMove how many breaks fewer one more moved meeting must save; absent: no meeting moves for breaks
 */
public record Repair(
        Set<UUID> missingParticipantIds,
        List<Absence> absences,
        List<PlaceChoice> closed,
        List<PlaceChoice> reopened,
        List<StandIn> standIns,
        @Nullable Double breaksPerMove) {
    private static final int MOST_NAMED = 5000;

    public Repair {
        missingParticipantIds = Set.copyOf(missingParticipantIds);
        absences = List.copyOf(absences);
        closed = List.copyOf(closed);
        reopened = List.copyOf(reopened);
        standIns = List.copyOf(standIns);
    }

    /** Everybody who cannot come, always or at some slots. */
    public Set<UUID> participantIds() {
        return Stream.concat(missingParticipantIds.stream(), absences.stream().map(Absence::participantId))
                .collect(Collectors.toSet());
    }

    /** Slots at which a participant cannot come after all. */
    public Set<UUID> absentAt(UUID participantId) {
        return absences.stream()
                .filter(absence -> absence.participantId().equals(participantId))
                .flatMap(absence -> absence.slotIds().stream())
                .collect(Collectors.toSet());
    }

    public boolean isAbsent(UUID participantId, UUID slotId) {
        return missingParticipantIds.contains(participantId)
                || absentAt(participantId).contains(slotId);
    }

    /** Those who take over meetings, and those for whom they do. */
    public Set<UUID> colleagueIds() {
        return standIns.stream()
                .flatMap(standIn -> Stream.of(standIn.participantId(), standIn.forParticipantId()))
                .collect(Collectors.toSet());
    }

    /**
     * Refuses stand-ins for somebody who comes, and such as are no colleagues or do not take part.
     *
     * @param known those of {@link #colleagueIds} that are the event's
     */
    public void requireColleagues(Map<UUID, Colleague> known) {
        for (int number = 0; number < standIns.size(); number++) {
            requireColleague(standIns.get(number), known, "/standIns/" + number);
        }
    }

    private void requireColleague(StandIn standIn, Map<UUID, Colleague> known, String pointer) {
        Colleague colleague = known.get(standIn.participantId());
        Colleague absent = known.get(standIn.forParticipantId());
        Refusal.require(
                colleague != null,
                TimetableRule.PARTICIPANT_MUST_BE_OF_THE_EVENT,
                pointer + "/participantId",
                "The matchmaking event has no participant " + standIn.participantId() + ".");
        Refusal.require(
                participantIds().contains(standIn.forParticipantId()),
                TimetableRule.STAND_IN_MUST_BE_FOR_SOMEBODY_ABSENT,
                pointer + "/forParticipantId",
                "Name whom the colleague stands in for among missingParticipantIds or absences, too.");
        Refusal.require(
                colleague != null
                        && absent != null
                        && !colleague.participantId().equals(absent.participantId())
                        && colleague.organisationId().equals(absent.organisationId()),
                TimetableRule.STAND_IN_MUST_BE_A_COLLEAGUE,
                pointer + "/participantId",
                "Only another participant of the same organisation stands in.");
        Refusal.require(
                colleague != null && colleague.approved() && !missingParticipantIds.contains(colleague.participantId()),
                TimetableRule.STAND_IN_MUST_TAKE_PART,
                pointer + "/participantId",
                "Who stands in must be approved and not be missing.");
    }

    /** Refuses more than a fact can tell. */
    public void requireFew() {
        Refusal.require(
                named() <= MOST_NAMED,
                TimetableRule.REPAIR_MUST_NAME_FEWER,
                "A repair names " + MOST_NAMED + " slots, tables and participants at most, not " + named()
                        + ": make several, one after the other.");
    }

    /** How many ids it holds. */
    private int named() {
        int slots = Stream.concat(closed.stream(), reopened.stream())
                .mapToInt(choice -> 1 + choice.slotIds().size())
                .sum();
        int absent = absences.stream()
                .mapToInt(absence -> 1 + absence.slotIds().size())
                .sum();
        return missingParticipantIds.size() + slots + absent + 2 * standIns.size();
    }

    public boolean closes(UUID slotId, UUID tableId) {
        return closed.stream().anyMatch(choice -> choice.contains(slotId, tableId));
    }

    public boolean reopens(UUID slotId, UUID tableId) {
        return reopened.stream().anyMatch(choice -> choice.contains(slotId, tableId));
    }
}
