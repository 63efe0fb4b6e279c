package dev.entente.security.scene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One good request for each endpoint, about the things of a {@link Setting}. Those that change something name a version
 * that nobody ever saw: who may ask hears that it is stale, and nothing changes.
 */
public final class ExampleRequests {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String OTHERWISE = "otherwise";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Map<String, JsonNode> byService;

    private ExampleRequests(Map<String, JsonNode> byService) {
        this.byService = byService;
    }

    public static ExampleRequests written() {
        Map<String, JsonNode> read = new TreeMap<>();
        Contracts.SERVICES.forEach(service -> read.put(service, read("/requests/" + service + ".yaml")));
        read.put("every", read("/requests/every-service.yaml"));
        return new ExampleRequests(read);
    }

    public boolean hasBodyOf(Endpoint endpoint) {
        return example(endpoint).has("body") || example(endpoint).has("text");
    }

    /** One for each media type that the endpoint reads. */
    public List<RawCall> allOf(Endpoint endpoint, Setting setting) {
        JsonNode example = example(endpoint);
        RawCall first = call(endpoint, example, setting);
        return example.has(OTHERWISE)
                ? List.of(first, call(endpoint, example.path(OTHERWISE), setting))
                : List.of(first);
    }

    public RawCall of(Endpoint endpoint, Setting setting) {
        return call(endpoint, example(endpoint), setting);
    }

    private static RawCall call(Endpoint endpoint, JsonNode example, Setting setting) {
        Function<String, String> thing = name -> example.path("path").has(name)
                ? example.path("path").path(name).asText()
                : setting.find(endpoint.service(), name)
                        .orElseThrow(() -> new IllegalStateException("nothing is called " + name + " in " + endpoint));
        String query = filled(example.path("query").asText(), thing);
        String path = filled(endpoint.path(), thing) + (query.isEmpty() ? "" : "?" + query);
        return new RawCall(
                endpoint.service(), endpoint.method(), path, headers(endpoint, example), body(example, thing));
    }

    private static Map<String, String> headers(Endpoint endpoint, JsonNode example) {
        Map<String, String> headers = new HashMap<>();
        if (!endpoint.method().equals("GET")) {
            headers.put("If-Match", "\"1000000\"");
        }
        if (endpoint.method().equals("POST")) {
            headers.put("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (example.has("body") || example.has("text")) {
            headers.put("Content-Type", example.path("mediaType").asText("application/json"));
        }
        return headers;
    }

    private static byte[] body(JsonNode example, Function<String, String> thing) {
        String text = example.has("body")
                ? example.path("body").toString()
                : example.path("text").asText();
        return filled(text, thing).getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(String template, Function<String, String> thing) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(thing.apply(place.group(1))));
    }

    private JsonNode example(Endpoint endpoint) {
        ObjectNode none = JSON.createObjectNode();
        JsonNode examples = Objects.requireNonNull(byService.get(endpoint.service()));
        JsonNode everywhere = Objects.requireNonNull(byService.get("every"));
        return examples.has(endpoint.name())
                ? examples.path(endpoint.name())
                : everywhere.has(endpoint.name()) ? everywhere.path(endpoint.name()) : none;
    }

    private static JsonNode read(String file) {
        try (InputStream text = Objects.requireNonNull(ExampleRequests.class.getResourceAsStream(file))) {
            return new YAMLMapper().readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
