package dev.entente.registration.programme.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.registration.JsonColumn;
import dev.entente.registration.programme.domain.Partnership;
import dev.entente.registration.programme.domain.Partnerships;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class PartnershipsColumn extends JsonColumn<Partnerships, List<Partnership>> {
    public PartnershipsColumn() {
        super(new TypeReference<>() {}, Partnerships::values, Partnerships::new);
    }
}
