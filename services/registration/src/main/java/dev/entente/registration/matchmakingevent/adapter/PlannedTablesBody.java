package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.registration.Words;
import dev.entente.registration.matchmakingevent.domain.TableKind;
import dev.entente.registration.matchmakingevent.usecase.TableOrder;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PlannedTablesBody", description = "Tables of a new event, which has no participants to fix them to.")
record PlannedTablesBody(
        @NotNull @Size(max = 190) @Pattern(regexp = Words.NOT_BLANK) @Schema(examples = "Table")
        String name,

        @NotNull TableKind kind,

        @Min(1) @Max(500) @Schema(description = "Left out: one table with exactly this name.") @Nullable
        Integer count,

        @Size(max = 100)
        @Pattern(regexp = Words.NOT_BLANK)
        @Schema(
                description = "Where it stands, for events in several halls: tables with the same word are in one. "
                        + "All that have none are in one, too.",
                examples = "Hall 2")
        @Nullable
        String hall) {

    TableOrder order() {
        return new TableOrder(name, kind, count, null, hall);
    }
}
