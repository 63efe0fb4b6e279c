package dev.entente.platform.pruning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long things are kept that may go. The outbox and the audit are kept for good. */
@ConfigMapping(prefix = "entente.pruning")
public interface PruningSettings {

    @WithDefault("15m")
    Duration every();

    /** After the start, which has enough to do. */
    @WithDefault("1m")
    Duration delay();

    /** How long a repetition of a command gets the first answer. */
    @WithDefault("P7D")
    Duration keepAnswers();

    @WithDefault("P90D")
    Duration keepFinishedJobs();

    /** Those that were applied after all; what was skipped is kept for good. */
    @WithDefault("P90D")
    Duration keepRetriedDeadLetters();

    /** Rows deleted in one transaction. */
    @WithDefault("2000")
    int batch();
}
