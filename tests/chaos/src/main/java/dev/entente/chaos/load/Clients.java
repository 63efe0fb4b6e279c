package dev.entente.chaos.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import dev.entente.demo.player.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Sends commands through the links and writes down what becomes of each. */
public final class Clients {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIME_FOR_AN_ANSWER = Duration.ofSeconds(10);

    /** An earlier copy may still be running, so nothing is known. */
    private static final String IN_FLIGHT = "SAME_KEY_MUST_NOT_BE_IN_FLIGHT";

    private final HttpClient http;
    private final Map<String, URI> services;
    private final Login login;
    private final History history;

    /** @param services addresses by name, as the clients see them */
    public Clients(HttpClient http, Map<String, URI> services, Login login, History history) {
        this.http = http;
        this.services = Map.copyOf(services);
        this.login = login;
        this.history = history;
    }

    /** Once; what came of it is in the history too. */
    public Operation send(Call call) {
        HttpRequest request = request(call);
        history.invoked(call);
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            JsonNode answer = json(response.body());
            history.answered(call, verdict(response.statusCode(), answer), response.statusCode(), answer);
        } catch (IOException nobodyAnswered) {
            history.answered(call, Verdict.UNKNOWN, 0, MissingNode.getInstance());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            history.answered(call, Verdict.UNKNOWN, 0, MissingNode.getInstance());
        }
        return history.operation(call);
    }

    private static Verdict verdict(int status, JsonNode answer) {
        if (status / 100 == 2) {
            return Verdict.OK;
        }
        return status >= 500 || answer.path("code").asText().equals(IN_FLIGHT) ? Verdict.UNKNOWN : Verdict.REFUSED;
    }

    private HttpRequest request(Call call) {
        URI base = services.get(call.service());
        if (base == null) {
            throw new IllegalArgumentException("no service is called " + call.service());
        }
        return HttpRequest.newBuilder(base.resolve(call.path()))
                .timeout(TIME_FOR_AN_ANSWER)
                .header("Authorization", "Bearer " + login.token())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", call.key())
                .POST(BodyPublishers.ofString(call.body()))
                .build();
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
