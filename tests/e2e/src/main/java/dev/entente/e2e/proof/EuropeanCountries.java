package dev.entente.e2e.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The list of countries that the definition files count as European. */
public final class EuropeanCountries {
    private EuropeanCountries() {}

    public static Set<String> of(Path checkout) throws IOException {
        Path definition = checkout.resolve("contracts/kpis/participants-europe.v1.yaml");
        JsonNode codes = new YAMLMapper().readTree(definition.toFile()).at("/sets/european/codes");
        Set<String> countries = new TreeSet<>();
        codes.forEach(code -> countries.add(code.asText()));
        return countries;
    }
}
