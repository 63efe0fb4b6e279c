package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.participant.imports.domain.ImportMode;
import java.util.UUID;

/** What the job of an import is started with. */
public record ImportOrder(UUID matchmakingEventId, ImportMode mode, boolean dryRun, int rows) {}
