package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which tables are free in which slot: the common ones as a queue per kind, each booth for its owner alone. */
final class Seats {
    private final Map<UUID, Presence> presences = new HashMap<>();
    private final Map<UUID, Table> tables = new HashMap<>();
    private final Booths booths;
    private final List<Map<Presence, Deque<UUID>>> free = new ArrayList<>();
    private final List<Set<UUID>> taken = new ArrayList<>();

    Seats(TimetableProblem problem) {
        this.booths = new Booths(problem);
        problem.tables().forEach(table -> tables.put(table.tableId(), table));
        problem.participants()
                .forEach(participant -> presences.put(participant.participantId(), participant.presence()));
        Map<UUID, Set<UUID>> claimed = new HashMap<>();
        problem.claims()
                .forEach(claim -> claimed.computeIfAbsent(claim.slotId(), slot -> new HashSet<>())
                        .add(claim.resourceId()));
        for (TimetableProblem.Slot slot : problem.slots()) {
            taken.add(new HashSet<>(claimed.getOrDefault(slot.slotId(), Set.of())));
        }
        for (Set<UUID> takenInSlot : taken) {
            free.add(queues(problem.tables(), takenInSlot));
        }
    }

    /** The owner's booth first, then the next common table, of those that can be reached. */
    Optional<UUID> find(Meeting meeting, int slot, Predicate<UUID> reachable) {
        Presence kind = kind(meeting);
        Optional<UUID> booth = Stream.of(meeting.requesterId(), meeting.receiverId())
                .flatMap(owner -> booths.of(owner, kind).stream())
                .map(Table::tableId)
                .filter(table -> !taken.get(slot).contains(table))
                .filter(reachable)
                .findFirst();
        return booth.or(() -> queue(slot, kind).stream().filter(reachable).findFirst());
    }

    /** Whether these two could meet at this very table, be it any booth of one of them. */
    boolean areFor(Meeting meeting, int slot, UUID tableId) {
        Table table = tables.get(tableId);
        UUID owner = table == null ? null : table.fixedParticipantId();
        return table != null
                && table.kind() == kind(meeting)
                && (owner == null || meeting.participantIds().contains(owner))
                && !taken.get(slot).contains(tableId);
    }

    void take(UUID tableId, int slot) {
        taken.get(slot).add(tableId);
        for (Presence kind : Presence.values()) {
            queue(slot, kind).remove(tableId);
        }
    }

    /** Where these two meet: at a table when both come, else in an online room. */
    Presence kind(Meeting meeting) {
        boolean bothCome = presences.get(meeting.requesterId()) == Presence.ON_SITE
                && presences.get(meeting.receiverId()) == Presence.ON_SITE;
        return bothCome ? Presence.ON_SITE : Presence.ONLINE;
    }

    /** How many meetings of this kind could be seated in all slots, whoever meets. */
    int room(Presence kind) {
        int room = 0;
        for (int slot = 0; slot < free.size(); slot++) {
            room += queue(slot, kind).size();
            for (Table booth : booths.all()) {
                room += booth.kind() == kind && !taken.get(slot).contains(booth.tableId()) ? 1 : 0;
            }
        }
        return room;
    }

    private Deque<UUID> queue(int slot, Presence kind) {
        return free.get(slot).computeIfAbsent(kind, none -> new ArrayDeque<>());
    }

    private static Map<Presence, Deque<UUID>> queues(List<Table> tables, Set<UUID> taken) {
        Map<Presence, Deque<UUID>> queues = new EnumMap<>(Presence.class);
        for (Table table : tables) {
            if (table.fixedParticipantId() == null && !taken.contains(table.tableId())) {
                queues.computeIfAbsent(table.kind(), none -> new ArrayDeque<>()).add(table.tableId());
            }
        }
        return queues;
    }
}
