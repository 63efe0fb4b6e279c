package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Booths;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which tables a meeting may take. */
final class Tables {
    private final Booths booths;
    private final Map<UUID, Integer> boothNumbers = new HashMap<>();
    private final Map<Presence, Set<UUID>> common = new EnumMap<>(Presence.class);
    private final Map<UUID, Presence> presences = new HashMap<>();
    private final Map<UUID, Set<UUID>> claimed = new HashMap<>();

    Tables(TimetableProblem problem) {
        this.booths = new Booths(problem);
        booths.all().forEach(booth -> boothNumbers.put(booth.tableId(), boothNumbers.size()));
        for (Presence kind : Presence.values()) {
            common.put(kind, new LinkedHashSet<>());
        }
        problem.tables().stream()
                .filter(table -> table.fixedParticipantId() == null)
                .forEach(table -> common(table.kind()).add(table.tableId()));
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
                .flatMap(owner -> booths.of(owner, kind).stream())
                .map(Table::tableId)
                .findFirst();
    }

    /** Whether a new place of a meeting could be at this table: at the booth of one of the two, or where anybody may be. */
    boolean areFor(Meeting meeting, UUID tableId) {
        return boothFor(meeting)
                .map(tableId::equals)
                .orElseGet(() -> common(kindFor(meeting)).contains(tableId));
    }

    /** Whether a meeting can be at this table then, for all that is booked or closed. */
    boolean isFree(UUID slotId, UUID tableId) {
        return !claimed.getOrDefault(slotId, Set.of()).contains(tableId);
    }

    /** Counted from 0; -1 when it is no booth. */
    int boothNumber(UUID tableId) {
        return boothNumbers.getOrDefault(tableId, -1);
    }

    int booths() {
        return boothNumbers.size();
    }

    /** Tables of nobody in particular that no booking has in the slot, always in the same order. */
    List<UUID> free(UUID slotId, Presence kind) {
        Set<UUID> taken = claimed.getOrDefault(slotId, Set.of());
        return common(kind).stream().filter(table -> !taken.contains(table)).toList();
    }

    /** All of a kind that are nobody's in particular. */
    Set<UUID> common(Presence kind) {
        return common.getOrDefault(kind, Set.of());
    }
}
