package dev.entente.registration.matchmakingevent.adapter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ClosingBody")
record ClosingBody(
        @Schema(description = "Only, and always, for events entered afterwards; not before the session's end.")
        @Nullable
        Instant occurredAt) {}
