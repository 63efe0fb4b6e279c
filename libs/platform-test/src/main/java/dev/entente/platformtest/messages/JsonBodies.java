package dev.entente.platformtest.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.entente.platform.message.MessageJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Message bodies from whatever is handy in a test: JSON text, a tree, a map or a record. */
final class JsonBodies {
    private final MessageJson json = new MessageJson();

    byte[] bytes(Object body) {
        String text = body instanceof String given ? given : json.write(body);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    JsonNode read(byte @Nullable [] body) throws IOException {
        return body == null ? NullNode.getInstance() : json.mapper().readTree(body);
    }
}
