package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Evidence;
import dev.entente.agreements.agreement.domain.EvidenceList;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

@Converter(autoApply = true)
class EvidenceListColumn implements AttributeConverter<EvidenceList, String> {

    @Override
    public String convertToDatabaseColumn(EvidenceList kept) {
        return JsonColumn.write(kept.all());
    }

    @Override
    public EvidenceList convertToEntityAttribute(String json) {
        return new EvidenceList(List.of(JsonColumn.read(json, Evidence[].class)));
    }
}
