package dev.entente.registration.matchmakingevent.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.registration.JsonColumn;
import dev.entente.registration.matchmakingevent.domain.EventRules;
import jakarta.persistence.Converter;
import java.util.function.Function;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class EventRulesColumn extends JsonColumn<EventRules, EventRules> {
    public EventRulesColumn() {
        super(new TypeReference<>() {}, Function.identity(), Function.identity());
    }
}
