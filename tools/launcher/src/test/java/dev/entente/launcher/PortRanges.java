package dev.entente.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Ports for a stack of one test. */
final class PortRanges {

    private static final int USED_BY_SERVERS = 6;

    private PortRanges() {}

    /** Below the range that the system gives to clients. */
    static int free() {
        for (var base = 20_100; base < 32_000; base += 100) {
            if (IntStream.range(base, base + USED_BY_SERVERS).allMatch(PortRanges::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
