package dev.entente.registration.participant.imports.usecase;

import dev.entente.platform.time.Ids;
import dev.entente.registration.participant.imports.domain.ImportedRow;
import dev.entente.registration.participant.imports.domain.UploadedRow;
import dev.entente.registration.participant.usecase.InvitationCodes;
import jakarta.enterprise.context.ApplicationScoped;

/** What deciding on rows needs besides the rows: their meaning, ids and codes. */
@ApplicationScoped
class ImportTools {
    private final RowReader reader;
    private final Ids ids;
    private final InvitationCodes codes;

    ImportTools(RowReader reader, Ids ids, InvitationCodes codes) {
        this.reader = reader;
        this.ids = ids;
        this.codes = codes;
    }

    ImportedRow read(UploadedRow row) {
        return reader.read(row);
    }

    RowApplication application(ImportBasis basis) {
        return new RowApplication(basis, ids, codes);
    }
}
