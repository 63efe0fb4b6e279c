package dev.entente.demo.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What the reporting service says of a programme. */
public final class OutcomesEndpoint {

    private final ServiceClient client;
    private final Login analyst;

    public OutcomesEndpoint(HttpClient http, Endpoints endpoints, Keycloak keycloak, PlayerSettings settings) {
        this.client = new ServiceClient(http, endpoints, settings, new Tally());
        this.analyst = keycloak.scripts();
    }

    public JsonNode outcomes(String programmeId, Map<String, String> query) {
        var parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
        var path = "/v1/programmes/" + programmeId + "/outcomes" + parameters;
        return client.send(Call.get(Service.REPORTING, path, analyst)).body();
    }
}
