package dev.entente.security.scene;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A call as it goes over the wire; nothing tidies its path.
 *
 * @param body nothing is sent when it is empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawCall(String service, String method, String path, Map<String, String> headers, byte[] body) {

    private static final String KEY = "Idempotency-Key";
    private static final int UUID_LENGTH = 36;

    public RawCall {
        headers = Map.copyOf(headers);
    }

    public RawCall at(String otherPath) {
        return new RawCall(service, method, otherPath, headers, body);
    }

    /** Another instance answers. */
    public RawCall to(String instance) {
        return new RawCall(instance, method, path, headers, body);
    }

    public RawCall with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new RawCall(service, method, path, more, body);
    }

    public RawCall without(String header) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(header);
        return new RawCall(service, method, path, fewer, body);
    }

    /** With a key that was not sent before, if the call has one that may be replaced. */
    public RawCall withOwnKey() {
        boolean given = headers.getOrDefault(KEY, "").length() == UUID_LENGTH;
        return given ? with(KEY, UUID.randomUUID().toString()) : this;
    }

    public boolean isJson() {
        return headers.getOrDefault("Content-Type", "").equals("application/json");
    }

    public RawCall saying(byte[] other) {
        return new RawCall(service, method, path, headers, other);
    }

    @Override
    public String toString() {
        String said = new String(body, StandardCharsets.UTF_8);
        return service + " " + method + " " + path + " " + headers + " "
                + (said.length() > 200 ? said.substring(0, 200) + "… (" + body.length + " bytes)" : said);
    }
}
