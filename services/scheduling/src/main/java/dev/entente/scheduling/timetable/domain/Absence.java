package dev.entente.scheduling.timetable.domain;

import java.util.Set;
import java.util.UUID;

/** Slots at which a participant cannot come after all: it is late, or called away. */
public record Absence(UUID participantId, Set<UUID> slotIds) {
    public Absence {
        slotIds = Set.copyOf(slotIds);
    }
}
