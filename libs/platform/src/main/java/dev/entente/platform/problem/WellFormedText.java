package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import dev.entente.platform.rule.Texts;
import java.io.IOException;

/** Text of a body; what no database column or consumer could keep does not come in. */
final class WellFormedText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = super.deserialize(json, context);
        if (text != null && !Texts.isWellFormed(text)) {
            throw new MalformedText(json);
        }
        return text;
    }

    @Override
    public String deserializeWithType(JsonParser json, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(json, context);
    }
}
