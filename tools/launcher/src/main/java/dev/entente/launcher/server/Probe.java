package dev.entente.launcher.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Asks a server whether it answers; no answer is an answer. */
final class Probe {

    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();

    private Probe() {}

    static boolean answersOk(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setUseCaches(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    static boolean accepts(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
