package dev.entente.registration.participant.imports.adapter;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StartedImport", description = "The job tells how far it is; its rows tell what became of each.")
record StartedImportView(UUID jobId, int rows, String rowsPath, String rejectedRowsPath) {

    static StartedImportView of(UUID jobId, int rows) {
        String job = "/v1/jobs/" + jobId;
        return new StartedImportView(jobId, rows, job + "/rows", job + "/rejected-rows");
    }
}
