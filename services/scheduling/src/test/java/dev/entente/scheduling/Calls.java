package dev.entente.scheduling;

import dev.entente.platformtest.accounts.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Calls at the same time. What {@link Caller} works with may lock itself up when several threads use it for the first time. */
final class Calls {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();

    CompletableFuture<HttpResponse<String>> get(Caller caller, String path) {
        return send(request(caller, path).GET());
    }

    CompletableFuture<HttpResponse<String>> post(Caller caller, String path, String json) {
        return send(request(caller, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(Caller caller, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + Tokens.of(caller.accountId(), caller.role()));
    }
}
