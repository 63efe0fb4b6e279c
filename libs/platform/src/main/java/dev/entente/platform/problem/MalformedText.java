package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;

/** A text of a body that cannot be kept. */
final class MalformedText extends JsonMappingException {
    @Serial
    private static final long serialVersionUID = 1;

    MalformedText(JsonParser json) {
        super(json, "The text is not well formed");
    }
}
