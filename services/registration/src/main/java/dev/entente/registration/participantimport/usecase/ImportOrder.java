package dev.entente.registration.participantimport.usecase;

import dev.entente.registration.participantimport.domain.ImportMode;
import java.util.UUID;

/** What the job of an import is started with. */
public record ImportOrder(UUID matchmakingEventId, ImportMode mode, boolean dryRun, int rows) {}
