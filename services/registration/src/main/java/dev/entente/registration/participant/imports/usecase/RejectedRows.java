package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.participant.imports.domain.UploadedRow;
import java.util.List;

/** The rows that were rejected, with the columns they came in. */
public record RejectedRows(List<String> columns, List<UploadedRow> rows) {}
