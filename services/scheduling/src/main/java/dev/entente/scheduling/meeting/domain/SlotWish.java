package dev.entente.scheduling.meeting.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The slot a command names.
 *
 * @param tableId the table, where the organiser chooses it
 */
public record SlotWish(UUID slotId, @Nullable UUID tableId) {}
