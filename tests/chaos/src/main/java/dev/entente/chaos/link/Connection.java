package dev.entente.chaos.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection that is led on: the client's half, the server's half, and a pump for each direction. */
final class Connection {
    private static final int CONNECT_MILLIS = 5000;

    private final Link link;
    private final Socket client;
    private final Socket server = new Socket();
    private final AtomicInteger pumping = new AtomicInteger(Direction.values().length);
    private volatile boolean lostBytes;

    Connection(Link link, Socket client) {
        this.link = link;
        this.client = client;
    }

    /** Where nobody listens, the client is told so by a reset. */
    void open(InetSocketAddress address) {
        try {
            server.connect(address, CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Pump(this, client, server, Direction.TO_SERVER).start();
            new Pump(this, server, client, Direction.TO_CLIENT).start();
        } catch (IOException nobodyThere) {
            reset();
        }
    }

    Conduct conduct() {
        return link.conduct();
    }

    void loseBytes() {
        lostBytes = true;
    }

    boolean hasLostBytes() {
        return lostBytes;
    }

    /** A direction has come to its end in good order. */
    void ended() {
        if (pumping.decrementAndGet() == 0) {
            link.forget(this);
            close(client);
            close(server);
        }
    }

    void reset() {
        link.forget(this);
        breakOff(client);
        breakOff(server);
    }

    /** A socket that does not linger is closed by a reset instead of a farewell. */
    private static void breakOff(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException goneAlready) {
            // nothing is left to close
        }
    }
}
