package dev.entente.registration.matchmakingevent.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.registration.JsonColumn;
import dev.entente.registration.matchmakingevent.domain.Session;
import dev.entente.registration.matchmakingevent.domain.Sessions;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class SessionsColumn extends JsonColumn<Sessions, List<Session>> {
    public SessionsColumn() {
        super(new TypeReference<>() {}, Sessions::values, Sessions::new);
    }
}
