package dev.entente.registration.participant.imports.adapter;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as JSON, for the contract; {@link JsonUploads} reads it, and more leniently. */
@Schema(
        description = "Rows with the columns of the CSV as fields; person and organisation may also group theirs, as in"
                + " {\"person\": {\"firstName\": …}}.")
record UploadBody(@NotNull List<RowBody> rows) {}
