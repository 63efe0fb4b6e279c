package dev.entente.platform.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Closes a connection whose bytes still arrive when its request should long have been there, as they do of callers who
 * send byte by byte to keep many connections busy. A silent one is left to the idle time-out, because it may be waiting
 * for its answer. Whatever is sent back ends the request. Of HTTP/2, where another request may come while one waits, it
 * keeps away.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    private final long longest;
    private final LongSupplier nanoTime;
    private boolean underWay;
    private long begun;

    RequestDeadline(Duration longest, LongSupplier nanoTime) {
        this.longest = longest.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        long now = nanoTime.getAsLong();
        if (!underWay) {
            underWay = true;
            begun = now;
        }
        if (now - begun > longest && !carriesManyRequests(context)) {
            ReferenceCountUtil.release(bytes);
            close(context, context.newPromise());
        } else {
            context.fireChannelRead(bytes);
        }
    }

    private static boolean carriesManyRequests(ChannelHandlerContext context) {
        return context.pipeline().get(Http2ConnectionHandler.class) != null;
    }

    @Override
    public void write(ChannelHandlerContext context, Object bytes, ChannelPromise promise) throws Exception {
        underWay = false;
        super.write(context, bytes, promise);
    }
}
