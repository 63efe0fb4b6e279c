package dev.entente.demo.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** One request to a service; it may be sent more than once and has one effect. */
record Call(Service service, String method, String path, Map<String, String> headers, BodyPublisher body, Login by) {

    static Call get(Service service, String path, Login by) {
        return new Call(service, "GET", path, Map.of(), BodyPublishers.noBody(), by);
    }

    /** @param key tells a repetition from a second command */
    static Call post(Service service, String path, JsonNode body, String key, Login by) {
        return post(service, path, BodyPublishers.ofString(body.toString()), "application/json", key, by);
    }

    static Call post(Service service, String path, BodyPublisher body, String mediaType, String key, Login by) {
        return new Call(service, "POST", path, Map.of("Content-Type", mediaType, "Idempotency-Key", key), body, by);
    }

    static Call put(Service service, String path, JsonNode body, String seenVersion, String key, Login by) {
        return new Call(
                service,
                "PUT",
                path,
                Map.of("Content-Type", "application/json", "If-Match", seenVersion, "Idempotency-Key", key),
                BodyPublishers.ofString(body.toString()),
                by);
    }
}
