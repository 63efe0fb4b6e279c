package dev.entente.e2e.call;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One call of a service; sent again, it carries the same key and so has one effect. */
public record Call(String method, String service, String path, Map<String, String> headers, BodyPublisher body) {

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String service, String path) {
        return new Call("GET", service, path, Map.of(), BodyPublishers.noBody());
    }

    public static Call post(String service, String path, String json) {
        return post(service, path, "application/json", BodyPublishers.ofString(json));
    }

    public static Call post(String service, String path, String mediaType, BodyPublisher body) {
        Map<String, String> headers = Map.of(
                "Content-Type", mediaType, "Idempotency-Key", UUID.randomUUID().toString());
        return new Call("POST", service, path, headers, body);
    }

    public static Call put(String service, String path, String seenVersion, String json) {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "If-Match", seenVersion);
        return new Call("PUT", service, path, headers, BodyPublishers.ofString(json));
    }

    /** The same key with another body. */
    public Call withBody(String json) {
        return new Call(method, service, path, headers, BodyPublishers.ofString(json));
    }

    public Call withHeader(String name, String value) {
        Map<String, String> extended = new HashMap<>(headers);
        extended.put(name, value);
        return new Call(method, service, path, extended, body);
    }
}
