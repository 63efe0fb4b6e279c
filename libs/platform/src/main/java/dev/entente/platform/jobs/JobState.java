package dev.entente.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/**
 * What a step finds.
 *
 * @param ownerAccountId who started the job
 * @param input what the job was started with
 * @param memory what the last step left, an empty object at first
 */
public record JobState(UUID jobId, String ownerAccountId, JsonNode input, JsonNode memory, JobProgress progress) {}
