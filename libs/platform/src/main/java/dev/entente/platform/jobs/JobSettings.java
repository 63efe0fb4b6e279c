package dev.entente.platform.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are run. */
@ConfigMapping(prefix = "entente.jobs")
public interface JobSettings {

    /** Jobs that one instance runs side by side. */
    @WithDefault("2")
    int parallel();

    /** The safety net behind the wake-up: how often an instance looks for jobs started or left behind elsewhere. */
    @WithDefault("1s")
    Duration poll();

    /** How long after its last step a job of a killed process is left alone. */
    @WithDefault("15s")
    Duration lease();

    /** How often one step is tried before the job is given up. */
    @WithDefault("6")
    int attempts();

    /** The wait after a step's first failure; it doubles with each further one. */
    @WithDefault("1s")
    Duration backoff();

    /** How often a stream of progress looks at its job. */
    @WithDefault("0.5s")
    Duration look();

    /** The longest silence of a stream of progress. */
    @WithDefault("15s")
    Duration heartbeat();
}
