package dev.entente.security.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The HTTP contracts of all services, as the build exported them. */
public final class Contracts {
    public static final List<String> SERVICES = List.of("registration", "scheduling", "agreements", "reporting");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private final Map<String, JsonNode> byService;

    private Contracts(Map<String, JsonNode> byService) {
        this.byService = byService;
    }

    public static Contracts ofThisCheckout() {
        Path folder = Path.of(System.getProperty("entente.checkout"), "contracts", "http");
        Map<String, JsonNode> read = new TreeMap<>();
        SERVICES.forEach(service -> read.put(service, read(folder.resolve(service + ".openapi.yaml"))));
        return new Contracts(read);
    }

    public SortedSet<Endpoint> endpoints() {
        SortedSet<Endpoint> endpoints = new TreeSet<>();
        byService.forEach((service, contract) -> contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        endpoints.add(new Endpoint(service, method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                })));
        return endpoints;
    }

    /** The schema of the JSON that an endpoint reads; missing if it reads none. */
    public JsonNode bodyOf(Endpoint endpoint) {
        return resolved(
                endpoint.service(),
                operation(endpoint)
                        .at("/requestBody/content")
                        .path("application/json")
                        .path("schema"));
    }

    /** Anything that a caller may say besides which endpoint is meant. */
    public boolean hasInputs(Endpoint endpoint) {
        JsonNode operation = operation(endpoint);
        return !operation.path("parameters").isEmpty() || operation.has("requestBody");
    }

    /** What a reference stands for. */
    public JsonNode resolved(String service, JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : resolved(service, document(service).at(reference.substring(1)));
    }

    public JsonNode operation(Endpoint endpoint) {
        return document(endpoint.service())
                .path("paths")
                .path(endpoint.path())
                .path(endpoint.method().toLowerCase(Locale.ROOT));
    }

    public JsonNode document(String service) {
        JsonNode contract = byService.get(service);
        if (contract == null) {
            throw new IllegalArgumentException("no contract of " + service);
        }
        return contract;
    }

    private static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
