package dev.entente.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports for a stack of a test's own. */
public final class FreePorts {
    private FreePorts() {}

    /** The first of so many in a row, below the range that the system gives to clients. */
    public static int range(int length) {
        return IntStream.iterate(26_000, base -> base < 32_000, base -> base + 100)
                .filter(base -> IntStream.range(base, base + length).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
