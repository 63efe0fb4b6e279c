package dev.entente.platform.connection;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives each connection that a service takes its deadline; Netty finds this as a service of the JDK's loader. */
public final class RequestDeadlines extends ChannelInitializerExtension {
    private final Duration longest = ConfigProvider.getConfig().getValue("entente.request.timeout", Duration.class);

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new RequestDeadline(longest, System::nanoTime));
    }
}
