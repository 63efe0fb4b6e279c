package dev.entente.registration.participant.imports.adapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.rule.Refusal;

/** Whatever is uploaded as JSON of participants. */
public final class JsonUploadTarget {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonUploadTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Uploaded.requireKeepable(JsonUploads.read(UploadedText.of(input), JSON));
        } catch (Refusal refused) {
            Uploaded.requireOfImports(refused);
        }
    }
}
