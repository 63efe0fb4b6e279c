package dev.entente.deployment.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.deployment.Project;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which libraries a list names, each with its licence, which is empty where it says none. */
record ListedLibraries(Map<String, String> licences) {
    private static final String FOLDER = "tools/sbom/target/";

    /** As in {@code (Apache-2.0) Quarkus (io.quarkus:quarkus-core:3.34.1 - https://…)}, after all licences. */
    private static final Pattern LINE = Pattern.compile(
            "^ *((?:\\([^()]+\\) ?)+) .*\\(([^():\\s]+):([^():\\s]+):([^():\\s]+) - ", Pattern.MULTILINE);

    static ListedLibraries withLicences() {
        return withLicences(Project.text(FOLDER + "licences.txt"));
    }

    static ListedLibraries withLicences(String text) {
        return new ListedLibraries(LINE.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        line -> name(line.group(2), line.group(3), line.group(4)),
                        (MatchResult line) -> line.group(1).strip(),
                        (one, other) -> one,
                        TreeMap::new)));
    }

    /** The bill of materials, in the words of CycloneDX. */
    static ListedLibraries inBill() throws IOException {
        return inBill(new ObjectMapper()
                .readTree(Project.file(FOLDER + "entente.cdx.json").toFile()));
    }

    static ListedLibraries inBill(JsonNode bill) {
        Map<String, String> licences = new TreeMap<>();
        for (JsonNode part : bill.path("components")) {
            String name = name(
                    part.path("group").asText(),
                    part.path("name").asText(),
                    part.path("version").asText());
            licences.put(name, licence(part));
        }
        return new ListedLibraries(licences);
    }

    /** Those that are not on the list, or stand under no licence. */
    SortedSet<String> missing(Set<String> shipped) {
        SortedSet<String> missing = new TreeSet<>();
        for (String library : shipped) {
            if (licences.getOrDefault(library, "").isBlank()) {
                missing.add(library);
            }
        }
        return missing;
    }

    private static String licence(JsonNode part) {
        return part.path("licenses").findValuesAsText("id").stream()
                .findFirst()
                .orElseGet(() -> part.path("licenses").findValuesAsText("name").stream()
                        .findFirst()
                        .orElse(part.at("/licenses/0/expression").asText()));
    }

    private static String name(String group, String artifact, String version) {
        return group + "." + artifact + "-" + version;
    }
}
