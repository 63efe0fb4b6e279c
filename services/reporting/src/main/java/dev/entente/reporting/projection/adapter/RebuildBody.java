package dev.entente.reporting.projection.adapter;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Rebuild")
record RebuildBody(
        @Schema(
                description = "Switch even if the new generation differs from the serving one, which is right when the "
                        + "serving one is what is to be mended; false when nothing is said")
        @Nullable
        Boolean acceptDifferences) {

    boolean differencesAreAccepted() {
        return Boolean.TRUE.equals(acceptDifferences);
    }
}
