package dev.entente.registration.matchmakingevent.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.registration.JsonColumn;
import dev.entente.registration.matchmakingevent.domain.ParticipationType;
import dev.entente.registration.matchmakingevent.domain.ParticipationTypes;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class ParticipationTypesColumn extends JsonColumn<ParticipationTypes, List<ParticipationType>> {
    public ParticipationTypesColumn() {
        super(new TypeReference<>() {}, ParticipationTypes::values, ParticipationTypes::new);
    }
}
