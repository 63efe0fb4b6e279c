package dev.entente.scheduling.timetable.domain;

import java.util.List;
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
 * @param breaksPerMove how many breaks fewer one more moved meeting must save; absent: no meeting moves for breaks
 */
public record Repair(
        Set<UUID> missingParticipantIds,
        List<Absence> absences,
        List<PlaceChoice> closed,
        List<PlaceChoice> reopened,
        @Nullable Double breaksPerMove) {
    public Repair {
        missingParticipantIds = Set.copyOf(missingParticipantIds);
        absences = List.copyOf(absences);
        closed = List.copyOf(closed);
        reopened = List.copyOf(reopened);
    }

    /** Everybody it names. */
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

    /** How many ids it holds. */
    public int named() {
        int slots = Stream.concat(closed.stream(), reopened.stream())
                .mapToInt(choice -> 1 + choice.slotIds().size())
                .sum();
        int absent = absences.stream()
                .mapToInt(absence -> 1 + absence.slotIds().size())
                .sum();
        return missingParticipantIds.size() + slots + absent;
    }

    public boolean closes(UUID slotId, UUID tableId) {
        return closed.stream().anyMatch(choice -> choice.contains(slotId, tableId));
    }

    public boolean reopens(UUID slotId, UUID tableId) {
        return reopened.stream().anyMatch(choice -> choice.contains(slotId, tableId));
    }
}
