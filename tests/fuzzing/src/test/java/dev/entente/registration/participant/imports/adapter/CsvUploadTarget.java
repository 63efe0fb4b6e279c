package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.rule.Refusal;

/** Whatever is uploaded as CSV of participants. */
public final class CsvUploadTarget {

    private CsvUploadTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Uploaded.requireKeepable(CsvUploads.read(UploadedText.of(input)));
        } catch (Refusal refused) {
            Uploaded.requireOfImports(refused);
        }
    }
}
