package dev.entente.security.scene;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A call as it goes over the wire; nothing tidies its path.
 *
 * @param body nothing is sent when it is empty
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record RawCall(String service, String method, String path, Map<String, String> headers, byte[] body) {

    public RawCall {
        headers = Map.copyOf(headers);
    }

    public RawCall at(String otherPath) {
        return new RawCall(service, method, otherPath, headers, body);
    }

    public RawCall with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new RawCall(service, method, path, more, body);
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
