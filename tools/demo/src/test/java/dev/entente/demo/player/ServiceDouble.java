package dev.entente.demo.player;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers over HTTP what a test has laid out, in that order, and remembers what it was asked. */
public final class ServiceDouble implements AutoCloseable {

    public record Asked(String method, String path, String key, String token) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public ServiceDouble() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public ServiceDouble answers(int status, String body) {
        answers.add(new Answer(status, body));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public Endpoints everywhere() {
        var uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Endpoints(uri, uri, uri, uri, uri);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(headers.getFirst("Idempotency-Key")),
                String.valueOf(headers.getFirst("Authorization"))));
        exchange.getRequestBody().readAllBytes();
        var answer = answers.poll();
        if (answer == null) {
            exchange.close();
            return;
        }
        var body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
