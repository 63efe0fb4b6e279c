package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Parties;
import dev.entente.agreements.agreement.domain.Party;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter(autoApply = true)
class PartiesColumn implements AttributeConverter<Parties, String> {

    @Override
    public String convertToDatabaseColumn(Parties kept) {
        return JsonColumn.write(kept.all());
    }

    @Override
    public Parties convertToEntityAttribute(String json) {
        return new Parties(List.of(JsonColumn.read(json, Party[].class)));
    }
}
