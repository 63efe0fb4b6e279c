package dev.entente.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import dev.entente.platform.rule.Times;
import java.io.IOException;
import java.time.LocalDate;

/** A day of a body; Java knows years that no database does. */
final class ReasonableDate extends StdScalarDeserializer<LocalDate> {

    ReasonableDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(json, context);
        if (day != null && !Times.isReasonable(day)) {
            throw context.weirdStringException(day.toString(), LocalDate.class, "beyond the years 1 to 9999");
        }
        return day;
    }
}
