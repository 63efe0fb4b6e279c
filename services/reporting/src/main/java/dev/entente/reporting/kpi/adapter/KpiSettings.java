package dev.entente.reporting.kpi.adapter;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where definitions lie. */
@ConfigMapping(prefix = "entente.kpi")
interface KpiSettings {

    /** A folder with further files, beside the packaged ones. */
    Optional<Path> directory();
}
