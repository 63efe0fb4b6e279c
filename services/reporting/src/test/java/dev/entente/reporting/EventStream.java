package dev.entente.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.accounts.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A listener to a stream of server-sent events, as a browser would be one. */
final class EventStream implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final int status;

    record Received(String id, String name, String data) {}

    private EventStream(String path, String lastEventId) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class) == 0
                ? io.restassured.RestAssured.port
                : ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Tokens.of(ReportingService.OLGA, "organiser"))
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = open(request.build());
        status = response.statusCode();
        Thread reading = new Thread(() -> read(response.body()), "listens");
        reading.setDaemon(true);
        reading.start();
    }

    static EventStream listen(String path) {
        return new EventStream(path, "");
    }

    static EventStream resume(String path, String lastEventId) {
        return new EventStream(path, lastEventId);
    }

    int status() {
        return status;
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    Received last() {
        assertThat(received).isNotEmpty();
        return received.get(received.size() - 1);
    }

    private HttpResponse<Stream<String>> open(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofLines());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void read(Stream<String> lines) {
        List<String> event = new ArrayList<>();
        try {
            lines.forEach(line -> {
                if (line.isEmpty() && !event.isEmpty()) {
                    received.add(new Received(field(event, "id"), field(event, "event"), field(event, "data")));
                    event.clear();
                } else {
                    event.add(line);
                }
            });
        } catch (UncheckedIOException closed) {
            event.clear();
        }
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
