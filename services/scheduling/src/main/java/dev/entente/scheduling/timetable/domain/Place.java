package dev.entente.scheduling.timetable.domain;

import java.util.UUID;

/** A table in a slot. */
public record Place(UUID slotId, UUID tableId) {}
