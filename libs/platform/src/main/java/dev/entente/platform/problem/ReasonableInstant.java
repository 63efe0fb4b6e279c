package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import dev.entente.platform.rule.Times;
import java.io.IOException;
import java.time.Instant;

/** A time of a body; Java knows years that no database does. */
final class ReasonableInstant extends StdScalarDeserializer<Instant> {

    ReasonableInstant() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant time = InstantDeserializer.INSTANT.deserialize(json, context);
        if (time != null && !Times.isReasonable(time)) {
            throw context.weirdStringException(time.toString(), Instant.class, "beyond the years 1 to 9999");
        }
        return time;
    }
}
