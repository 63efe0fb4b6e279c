package dev.entente.registration.participant.imports.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.entente.platform.problem.StrictJson;
import dev.entente.platform.rule.Refusal;

/** Whatever is uploaded as JSON of participants. */
public final class JsonUploadTarget {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    static {
        new StrictJson().customize(JSON);
    }

    private JsonUploadTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Uploaded.requireKeepable(JsonUploads.read(UploadedText.of(input), JSON));
        } catch (Refusal refused) {
            Uploaded.requireOfImports(refused);
        }
    }
}
