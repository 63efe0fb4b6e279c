package dev.entente.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.bench.BenchFailure;
import dev.entente.demo.player.Keycloak;
import dev.entente.demo.player.Login;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The public API as an organiser's program calls it. */
public final class Api implements AutoCloseable {
    private static final Duration TIME_FOR_AN_ANSWER = Duration.ofSeconds(60);
    private static final Duration TIME_FOR_NEWS = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Map<String, URI> services;
    private final HttpClient http;
    private final Login login;

    public Api(Stack stack) {
        services = Map.of(
                "registration", stack.url("registration"),
                "scheduling", stack.url("scheduling"),
                "agreements", stack.url("agreements"),
                "reporting", stack.url("reporting"));
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
        login = new Keycloak(http, stack.url("keycloak"), stack.secret("entente-scripts"), TIME_FOR_NEWS).scripts();
    }

    /** Once, whatever comes back. */
    public Reply post(String service, String path, String json) {
        return post(service, path, json, UUID.randomUUID().toString());
    }

    /** With an idempotency key of the caller's. */
    public Reply post(String service, String path, String json, String key) {
        return send(posted(service, path, json, key));
    }

    /** With the same key until news from other services has arrived. */
    public Reply postUntilDone(String service, String path, String json) {
        return untilDone(posted(service, path, json, UUID.randomUUID().toString()));
    }

    public JsonNode get(String service, String path) {
        return untilDone(request(service, path).GET().build()).body();
    }

    /** Once, whatever comes back. */
    public Reply look(String service, String path) {
        return send(request(service, path).GET().build());
    }

    /** The lines of a live stream, for as long as the caller reads them. */
    public Stream<String> lines(String service, String path) {
        HttpRequest request = authorised(service, path)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        try {
            return http.send(request, BodyHandlers.ofLines()).body();
        } catch (IOException failure) {
            throw new BenchFailure("The stream does not open: " + path, failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    /** Returns when the job that this answer names has ended well. */
    public String awaitJob(String service, Reply accepted) {
        long deadline = System.nanoTime() + TIME_FOR_NEWS.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode job = get(service, accepted.location());
            switch (job.path("status").asText()) {
                case "SUCCEEDED" -> {
                    return accepted.location();
                }
                case "FAILED", "CANCELLED" -> throw new BenchFailure("The job ended badly: " + job);
                default -> pause();
            }
        }
        throw new BenchFailure("The job did not end in time: " + accepted.location());
    }

    @Override
    public void close() {
        http.close();
    }

    private Reply untilDone(HttpRequest request) {
        long deadline = System.nanoTime() + TIME_FOR_NEWS.toNanos();
        Reply reply = send(request);
        while (reply.maySucceedLater() && System.nanoTime() < deadline) {
            pause();
            reply = send(request);
        }
        if (!reply.isSuccess()) {
            throw new BenchFailure(request.method() + " " + request.uri().getPath() + " was refused: " + reply);
        }
        return reply;
    }

    private Reply send(HttpRequest request) {
        long begin = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Reply(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location").orElse(""),
                    (System.nanoTime() - begin) / 1e6);
        } catch (IOException failure) {
            throw new BenchFailure(request.method() + " " + request.uri().getPath() + " found nobody", failure);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private HttpRequest posted(String service, String path, String json, String key) {
        return request(service, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder request(String service, String path) {
        return authorised(service, path).timeout(TIME_FOR_AN_ANSWER);
    }

    private HttpRequest.Builder authorised(String service, String path) {
        URI base = services.get(service);
        if (base == null) {
            throw new IllegalArgumentException("no service is called " + service);
        }
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + login.token());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private static BenchFailure interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new BenchFailure("interrupted", interrupted);
    }
}
