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

/** Sends calls as they are, and once. */
public final class Wire {
    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
            return reply(sent(request.build()));
        } catch (IOException failure) {
            throw new UncheckedIOException(call.toString(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A connection that the server closed after an earlier answer may be used once more; that call was never read. */
    private HttpResponse<InputStream> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (HttpTimeoutException late) {
            throw late;
        } catch (IOException closed) {
            return http.send(request, BodyHandlers.ofInputStream());
        }
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
