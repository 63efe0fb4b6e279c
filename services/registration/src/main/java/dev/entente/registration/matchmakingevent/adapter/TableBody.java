package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.MeetingTable;
import dev.entente.registration.matchmakingevent.domain.TableKind;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TableBody", description = "A table, booth or virtual room.")
record TableBody(
        @NotNull @Size(max = 190) @Pattern(regexp = Words.NOT_BLANK)
        String name,

        @NotNull TableKind kind,

        @Schema(description = "The only participant who uses it; free for all when left out.") @Nullable
        UUID fixedParticipantId,

        @Size(max = 100)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(
                description = "Where it stands, for events in several halls: tables with the same word are in one. "
                        + "All that have none are in one, too.",
                examples = "Hall 2")
        @Nullable
        String hall) {

    MeetingTable table(UUID tableId) {
        return new MeetingTable(tableId, name, kind, fixedParticipantId, hall);
    }
}
