package dev.entente.security.strain;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which bytes are sent as they are, and as slowly as one likes. */
final class RawConnection implements AutoCloseable {
    private final Socket socket = new Socket();

    RawConnection(URI service) throws IOException {
        socket.connect(new InetSocketAddress(service.getHost(), service.getPort()), 5_000);
        socket.setTcpNoDelay(true);
    }

    /** Whether it went out; not on a connection that the other side has closed. */
    boolean sends(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    /** Whether the other side closes the connection within this time, having answered or not. */
    boolean isClosedWithin(Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
            while (socket.getInputStream().read() >= 0) {
                // an answer that comes before the end
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The line that an answer begins with; empty when the connection is closed without one. */
    String answer() throws IOException {
        socket.setSoTimeout(10_000);
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read(); next >= 0 && next != '\n'; next = read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private int read() throws IOException {
        return socket.getInputStream().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
