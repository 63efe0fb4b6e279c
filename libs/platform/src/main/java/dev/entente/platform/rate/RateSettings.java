package dev.entente.platform.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Requests per second that one instance takes for long; ten seconds' worth may come at once. */
@ConfigMapping(prefix = "entente.rate")
public interface RateSettings {

    /** Of one account. */
    @WithDefault("100")
    long perCaller();

    /** Of one account that organises or administers: its programs act for everybody at an event. */
    @WithDefault("2000")
    long perOrganiser();

    /** From one remote address, of those who do not say who they are. */
    @WithDefault("100")
    long perAddress();
}
