package dev.entente.chaos.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Between a client and a server that says back what it hears. */
@Timeout(20)
class LinkTest {
    private static final int SILENCE_MILLIS = 300;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private ServerSocket server;
    private Link link;

    @BeforeEach
    void openBoth() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        link = Link.open(0, server.getLocalPort());
    }

    @AfterEach
    void closeBoth() throws IOException {
        link.close();
        server.close();
    }

    @Test
    void handsOnBothDirections() throws IOException {
        try (Socket client = connect()) {
            assertThat(echo(client, "hello")).isEqualTo("hello");
        }
    }

    @Test
    void handsOnTheEndOfAConversation() throws IOException {
        try (Socket client = connect()) {
            client.shutdownOutput();

            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void breaksOpenConnectionsAndLetsNobodyInWhenCut() throws IOException {
        try (Socket client = connect()) {
            echo(client, "hello");

            link.behave(Conduct.CUT);

            assertThatThrownBy(() -> echo(client, "again")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> connectAndEcho("new")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsNewConnectionsInWhenMended() throws IOException {
        link.behave(Conduct.CUT);
        link.mend();

        assertThat(connectAndEcho("hello")).isEqualTo("hello");
    }

    @Test
    void swallowsWithoutAWordWhenHalfOpen() throws IOException {
        link.behave(Conduct.SWALLOW);
        try (Socket client = connect()) {
            assertThatThrownBy(() -> echo(client, "hello")).isInstanceOf(SocketTimeoutException.class);

            assertThat(heard).isEmpty();
        }
    }

    @Test
    void resetsConnectionsThatLostBytesWhenMended() throws IOException {
        link.behave(Conduct.SWALLOW);
        try (Socket client = connect()) {
            assertThatThrownBy(() -> echo(client, "hello")).isInstanceOf(SocketTimeoutException.class);

            link.mend();

            assertThatThrownBy(() -> echo(client, "again")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsTheServerHearWhatItCannotAnswer() throws Exception {
        link.behave(Conduct.only(Direction.TO_SERVER));
        try (Socket client = connect()) {
            assertThatThrownBy(() -> echo(client, "hello")).isInstanceOf(SocketTimeoutException.class);

            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("hello");
        }
    }

    @Test
    void delaysBothDirections() throws IOException {
        link.behave(Conduct.late(Duration.ofMillis(150)));
        try (Socket client = connect()) {
            client.setSoTimeout(5000);
            long begin = System.nanoTime();

            exchange(client, "hello");

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void letsFewBytesThroughWhenNarrow() throws IOException {
        link.behave(Conduct.narrow(1000));
        try (Socket client = connect()) {
            client.setSoTimeout(5000);
            long begin = System.nanoTime();

            exchange(client, "x".repeat(400));

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void breaksWhatIsOpenByAResetAndNothingElse() throws IOException {
        try (Socket client = connect()) {
            echo(client, "hello");

            link.resetAll();

            assertThatThrownBy(() -> echo(client, "again")).isInstanceOf(IOException.class);
            assertThat(connectAndEcho("new")).isEqualTo("new");
        }
    }

    @Test
    void resetsClientsOfAServerThatIsAway() throws IOException {
        server.close();

        assertThatThrownBy(() -> connectAndEcho("hello")).isInstanceOf(IOException.class);
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        client.setSoTimeout(SILENCE_MILLIS);
        return client;
    }

    private String connectAndEcho(String words) throws IOException {
        try (Socket client = connect()) {
            return echo(client, words);
        }
    }

    private static String echo(Socket client, String words) throws IOException {
        return exchange(client, words);
    }

    private static String exchange(Socket client, String words) throws IOException {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        client.getOutputStream().write(bytes);
        byte[] answer = client.getInputStream().readNBytes(bytes.length);
        if (answer.length < bytes.length) {
            throw new IOException("the conversation ended early");
        }
        return new String(answer, StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> sayBack(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void sayBack(Socket client) {
        try (client) {
            byte[] buffer = new byte[1024];
            int length = client.getInputStream().read(buffer);
            while (length >= 0) {
                heard.add(new String(buffer, 0, length, StandardCharsets.UTF_8));
                client.getOutputStream().write(buffer, 0, length);
                length = client.getInputStream().read(buffer);
            }
        } catch (IOException broken) {
            // the link broke it
        }
    }
}
