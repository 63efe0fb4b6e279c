package dev.entente.platform.operations;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which facts are to be sent again; whatever is left out does not restrict. */
@Schema(name = "RepublicationOrder")
record RepublicationOrder(
        @Schema(description = "Only this topic", examples = "entente.scheduling.meetings") @Size(max = 249) @Nullable
        String topic,

        @Schema(description = "Only this aggregate") @Size(max = 100) @Nullable
        String aggregateId,

        @Schema(description = "Only facts with this number in the outbox or a later one") @Min(1) @Nullable
        Long fromSeq) {}
