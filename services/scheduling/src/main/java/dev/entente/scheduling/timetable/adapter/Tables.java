package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which tables a meeting may take. */
final class Tables {
    private final List<Table> tables;
    private final Map<UUID, Table> booths = new LinkedHashMap<>();
    private final Map<UUID, Presence> presences = new HashMap<>();
    private final Map<UUID, Set<UUID>> claimed = new HashMap<>();

    Tables(TimetableProblem problem) {
        this.tables = problem.tables();
        Map<UUID, Long> closings =
                problem.closed().stream().collect(Collectors.groupingBy(Claim::resourceId, Collectors.counting()));
        for (Table table : tables) {
            UUID owner = table.fixedParticipantId();
            boolean isEverOpen =
                    closings.getOrDefault(table.tableId(), 0L) < problem.slots().size();
            if (owner != null && isEverOpen) {
                booths.putIfAbsent(owner, table);
            }
        }
        problem.participants()
                .forEach(participant -> presences.put(participant.participantId(), participant.presence()));
        problem.claims()
                .forEach(claim -> claimed.computeIfAbsent(claim.slotId(), none -> new HashSet<>())
                        .add(claim.resourceId()));
    }

    /** Where these two meet: at a table when both come, else in an online room. */
    Presence kindFor(Meeting meeting) {
        boolean bothCome = meeting.participantIds().stream().allMatch(id -> presences.get(id) == Presence.ON_SITE);
        return bothCome ? Presence.ON_SITE : Presence.ONLINE;
    }

    /** The booth of one of the two; it is free whenever its owner is. One that is closed all day is none. */
    Optional<UUID> boothFor(Meeting meeting) {
        Presence kind = kindFor(meeting);
        return meeting.participantIds().stream()
                .filter(booths::containsKey)
                .map(booths::get)
                .filter(booth -> booth.kind() == kind)
                .map(Table::tableId)
                .findFirst();
    }

    /** Whether a meeting can be at this table then, for all that is booked or closed. */
    boolean isFree(UUID slotId, UUID tableId) {
        return !claimed.getOrDefault(slotId, Set.of()).contains(tableId);
    }

    /** Counted from 0; -1 when it is no booth. */
    int boothNumber(UUID tableId) {
        return booths.values().stream().map(Table::tableId).toList().indexOf(tableId);
    }

    int booths() {
        return booths.size();
    }

    /** Tables of nobody in particular that no booking has in the slot, always in the same order. */
    List<UUID> free(UUID slotId, Presence kind) {
        Set<UUID> taken = claimed.getOrDefault(slotId, Set.of());
        return tables.stream()
                .filter(table ->
                        table.kind() == kind && table.fixedParticipantId() == null && !taken.contains(table.tableId()))
                .map(Table::tableId)
                .toList();
    }

    /** All of a kind that are nobody's in particular. */
    List<UUID> common(Presence kind) {
        return tables.stream()
                .filter(table -> table.kind() == kind && table.fixedParticipantId() == null)
                .map(Table::tableId)
                .toList();
    }
}
