package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which table is whose. An exhibitor may have one on site and a room online; of several of a kind the first counts that is
 * not closed all day, for nobody is at two tables at once.
 */
public final class Booths {
    private final Map<Owner, Table> booths = new LinkedHashMap<>();

    private record Owner(UUID participantId, Presence kind) {}

    public Booths(TimetableProblem problem) {
        Map<UUID, Long> closings =
                problem.closed().stream().collect(Collectors.groupingBy(Claim::resourceId, Collectors.counting()));
        for (Table table : problem.tables()) {
            UUID participantId = table.fixedParticipantId();
            boolean isEverOpen =
                    closings.getOrDefault(table.tableId(), 0L) < problem.slots().size();
            if (participantId != null && isEverOpen) {
                booths.putIfAbsent(new Owner(participantId, table.kind()), table);
            }
        }
    }

    public Optional<Table> of(UUID participantId, Presence kind) {
        return Optional.ofNullable(booths.get(new Owner(participantId, kind)));
    }

    /** Always in the same order. */
    public List<Table> all() {
        return List.copyOf(booths.values());
    }
}
