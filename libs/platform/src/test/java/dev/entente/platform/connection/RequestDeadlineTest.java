package dev.entente.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestDeadlineTest {
    private long nanos;
    private final EmbeddedChannel connection =
            new EmbeddedChannel(new RequestDeadline(Duration.ofSeconds(30), () -> nanos));

    @Test
    void passesOnWhatArrivesInTime() {
        arrives();
        passes(30);
        arrives();

        assertThat(connection.inboundMessages()).hasSize(2);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void closesAConnectionThatIsStillSendingTheSameRequest() {
        arrives();
        passes(20);
        arrives();
        passes(11);
        ByteBuf late = arrives();

        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.inboundMessages()).hasSize(2);
        assertThat(late.refCnt()).isZero();
    }

    @Test
    void waitsWithTheCallerForALongAnswer() {
        arrives();
        passes(120);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void givesTheNextRequestAsLongAsTheFirst() {
        arrives();
        passes(29);
        connection.writeOutbound(bytes());
        passes(29);
        arrives();
        passes(29);
        arrives();

        assertThat(connection.isOpen()).isTrue();
    }

    private ByteBuf arrives() {
        ByteBuf bytes = bytes();
        connection.writeInbound(bytes);
        return bytes;
    }

    private void passes(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private static ByteBuf bytes() {
        return Unpooled.copiedBuffer(new byte[] {'G'});
    }
}
