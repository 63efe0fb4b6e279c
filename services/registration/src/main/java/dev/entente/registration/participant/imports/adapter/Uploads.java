package dev.entente.registration.participant.imports.adapter;

import static dev.entente.platform.rule.Refusal.require;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.registration.participant.imports.domain.ImportRule;
import dev.entente.registration.participant.imports.domain.Upload;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads a file of participants by the type it says it has, and checks each row. */
@ApplicationScoped
class Uploads {
    private final RowChecks checks;
    private final ObjectMapper json;

    Uploads(RowChecks checks, ObjectMapper json) {
        this.checks = checks;
        this.json = json;
    }

    Upload csv(byte[] body) {
        String text = UploadedText.of(body);
        require(
                !text.stripLeading().startsWith("{") && !text.stripLeading().startsWith("["),
                ImportRule.FILE_MUST_BE_WHAT_IT_SAYS,
                "The file says text/csv and looks like JSON.");
        return checked(CsvUploads.read(text));
    }

    Upload json(byte[] body) {
        return checked(JsonUploads.read(UploadedText.of(body), json));
    }

    private Upload checked(CsvUploads.Table table) {
        return new Upload(table.columns(), checks.check(table.rows()));
    }
}
