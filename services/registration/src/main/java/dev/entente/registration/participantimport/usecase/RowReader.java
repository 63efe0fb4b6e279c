package dev.entente.registration.participantimport.usecase;

import dev.entente.registration.participantimport.domain.ImportedRow;
import dev.entente.registration.participantimport.domain.UploadedRow;

/** Turns the texts of a row that is sound by itself into what they mean. */
public interface RowReader {

    ImportedRow read(UploadedRow row);
}
