package dev.entente.reporting.projection.adapter;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "StartedRebuild")
record RebuildView(UUID jobId, int generation) {}
