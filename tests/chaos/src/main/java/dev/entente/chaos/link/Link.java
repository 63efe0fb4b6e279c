package dev.entente.chaos.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before one server on the loopback interface and hands on what it is told to. */
public final class Link implements AutoCloseable {
    private static final int BACKLOG = 512;

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile Conduct conduct = Conduct.PASS;

    private Link(ServerSocket listener, InetSocketAddress server) {
        this.listener = listener;
        this.server = server;
    }

    /** @param port where it listens; 0 for any */
    public static Link open(int port, int serverPort) {
        InetAddress here = InetAddress.getLoopbackAddress();
        try {
            Link link = new Link(new ServerSocket(port, BACKLOG, here), new InetSocketAddress(here, serverPort));
            Thread.ofVirtual().name("link-" + link.port()).start(link::accept);
            return link;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen on port " + port, failure);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** Holds for connections that are open already, too. Those that lost bytes are of no use any more and are reset. */
    public void behave(Conduct wanted) {
        conduct = wanted;
        connections.stream()
                .filter(connection -> !wanted.open() || connection.hasLostBytes())
                .forEach(Connection::reset);
    }

    public void mend() {
        behave(Conduct.PASS);
    }

    /** Breaks what is open, as a router does that has lost its memory; new connections pass. */
    public void resetAll() {
        connections.forEach(Connection::reset);
    }

    public int openConnections() {
        return connections.size();
    }

    Conduct conduct() {
        return conduct;
    }

    void forget(Connection connection) {
        connections.remove(connection);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                lead(listener.accept());
            } catch (IOException closed) {
                // Either the link was closed, which ends the loop, or the client was gone before it was let in.
            }
        }
    }

    private void lead(Socket client) {
        Connection connection = new Connection(this, client);
        connections.add(connection);
        if (conduct.open()) {
            Thread.ofVirtual().name("link-" + port() + "-opens").start(() -> connection.open(server));
        } else {
            connection.reset();
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        resetAll();
    }
}
