package dev.entente.e2e.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Somebody with a login who calls the services over HTTP. */
public record Caller(Stack stack, HttpClient http, Supplier<String> token) {
    private static final Duration TIME_FOR_AN_ANSWER = Duration.ofSeconds(30);
    private static final Duration TIME_FOR_NEWS = Duration.ofSeconds(60);

    /** Once, whatever comes back. */
    public Answer sends(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        stack.url(call.service()).resolve(call.path()))
                .timeout(TIME_FOR_AN_ANSWER)
                .header("Authorization", "Bearer " + token.get())
                .method(call.method(), call.body());
        call.headers().forEach(request::header);
        try {
            return Answer.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** With the same key until news from other services has arrived, as every client of ours does. */
    public Answer succeedsWith(Call call) {
        Answer answer = Awaitility.await(call.method() + " " + call.path())
                .atMost(TIME_FOR_NEWS)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sends(call), given -> !given.maySucceedLater());
        if (!answer.isSuccess()) {
            throw new AssertionError(call.method() + " " + call.path() + " was refused: " + answer);
        }
        return answer;
    }

    public JsonNode posts(String service, String path, String json) {
        return succeedsWith(Call.post(service, path, json)).body();
    }

    public JsonNode gets(String service, String path) {
        return succeedsWith(Call.get(service, path)).body();
    }
}
