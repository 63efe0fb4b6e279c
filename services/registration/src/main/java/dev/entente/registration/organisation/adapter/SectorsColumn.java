package dev.entente.registration.organisation.adapter;

import dev.entente.registration.organisation.domain.Sectors;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;

@Converter(autoApply = true)
@Immutable
public class SectorsColumn implements AttributeConverter<Sectors, String[]> {

    @Override
    public String[] convertToDatabaseColumn(Sectors sectors) {
        return sectors.codes().toArray(String[]::new);
    }

    @Override
    public Sectors convertToEntityAttribute(String[] codes) {
        return new Sectors(List.of(codes));
    }
}
