package dev.entente.reporting.kpi.adapter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.reporting.kpi.domain.CountryList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file's content, once the JSON Schema has accepted it. */
record DefinitionBody(
        String kpi,
        int version,
        String title,
        String meaning,
        String source,
        String subject,
        String countDistinct,
        String datedBy,
        List<ConditionBody> where,
        @Nullable Map<String, CountryList> sets,
        List<String> groupBy,
        Map<String, String> allocation) {

    record ConditionBody(
            @Nullable String field,
            @Nullable JsonNode is,
            @Nullable JsonNode in,
            @Nullable JsonNode notIn,
            @JsonProperty @Nullable Boolean present,
            @Nullable List<List<ConditionBody>> anyOf) {}

    Map<String, CountryList> namedSets() {
        return sets == null ? Map.of() : sets;
    }
}
