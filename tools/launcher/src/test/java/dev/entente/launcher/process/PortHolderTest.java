package dev.entente.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortHolderTest {

    @Test
    void namesTheProcessThatListens() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            assertThat(holder.pid()).hasValue(ProcessHandle.current().pid());
            assertThat(holder.describe())
                    .contains("port " + socket.getLocalPort())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("java");
        }
    }

    @Test
    void findsNobodyOnAFreePort() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(PortHolder.of(port)).isEmpty();
    }

    @Test
    void tellsAStackByTheMarkOfItsHome() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var holder = PortHolder.of(socket.getLocalPort()).orElseThrow();

            assertThat(holder.bears("entente.home=/srv/entente")).isFalse();
        }
    }
}
