package dev.entente.security.scene;

import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends calls as they are, and once, but for those whose connection breaks before an answer begins. */
public final class Wire implements AutoCloseable {
    private final Stack stack;
    private final HttpClient http = newClient();
    private final AtomicInteger sentAgain = new AtomicInteger();

    public Wire(Stack stack) {
        this.stack = stack;
    }

    public Reply send(RawCall call, Optional<String> token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.url(call.service()) + call.path()))
                .timeout(Duration.ofSeconds(30))
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        try {
            return answer(request.build());
        } catch (IOException failure) {
            throw new UncheckedIOException(call.toString(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** How many calls were. A service that drops some of them only is seen in this number alone. */
    public int sentAgain() {
        return sentAgain.get();
    }

    /** Nobody waits for what is not answered yet. */
    @Override
    public void close() {
        http.shutdownNow();
    }

    /**
     * A connection that the server closed after an earlier answer may be used once more, and that call was never read. The
     * client does not say whether it was such a connection, so what is sent again is counted, and goes over one that
     * nobody used: a service that drops that too is at fault.
     */
    private Reply answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException broken) {
            sentAgain.incrementAndGet();
            return answerOverNewConnection(request, broken);
        }
        return reply(response);
    }

    private static Reply answerOverNewConnection(HttpRequest request, IOException broken)
            throws IOException, InterruptedException {
        HttpClient client = newClient();
        try {
            return reply(client.send(request, BodyHandlers.ofInputStream()));
        } catch (IOException failure) {
            failure.addSuppressed(broken);
            throw failure;
        } finally {
            client.shutdownNow();
        }
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static Reply reply(HttpResponse<InputStream> response) throws IOException {
        String mediaType = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream content = response.body()) {
            String body = mediaType.startsWith("text/event-stream")
                    ? ""
                    : new String(content.readAllBytes(), StandardCharsets.UTF_8);
            return new Reply(response.statusCode(), mediaType, body);
        }
    }
}
