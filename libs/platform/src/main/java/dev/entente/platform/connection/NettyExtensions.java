package dev.entente.platform.connection;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Lets Netty look for extensions. It asks a system property, once, when the first connection is made; configuration is
 * made before, in whichever way a service is started.
 */
public final class NettyExtensions implements SmallRyeConfigBuilderCustomizer {
    private static final String LOOKED_FOR = "io.netty.bootstrap.extensions";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        System.setProperty(LOOKED_FOR, "serviceload");
    }
}
