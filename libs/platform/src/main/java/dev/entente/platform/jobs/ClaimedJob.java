package dev.entente.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/** A job as its holder finds it, with its row locked. */
record ClaimedJob(
        UUID id,
        String type,
        String ownerAccountId,
        Map<String, String> headers,
        JsonNode input,
        JsonNode memory,
        long done,
        long total,
        String phase,
        boolean cancelRequested,
        int attempts) {

    JobState state() {
        return new JobState(id, ownerAccountId, input, memory, new JobProgress(done, total, phase));
    }
}
