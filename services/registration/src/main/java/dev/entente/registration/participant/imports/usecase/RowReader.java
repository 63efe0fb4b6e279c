package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.participant.imports.domain.ImportedRow;
import dev.entente.registration.participant.imports.domain.UploadedRow;

/** Turns the texts of a row that is sound by itself into what they mean. */
public interface RowReader {

    ImportedRow read(UploadedRow row);
}
