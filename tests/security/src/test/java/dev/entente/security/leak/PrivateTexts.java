package dev.entente.security.leak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The fields of the contracts in which callers write freely, apart from names that everybody sees. Each of them has to be
 * said at the {@link TalkativeFair}; a new one fails the search until it is, or is listed here.
 */
final class PrivateTexts {
    /** Names of programmes, events, places and organisations, and what names something else. */
    private static final Set<String> PUBLIC = Set.of(
            "name",
            "place",
            "hall",
            "country",
            "timeZone",
            "code",
            "mayMeet",
            "targetCountries",
            "organisationName",
            "organisationCountry",
            "organisationExternalId",
            "topic",
            "aggregateId");

    /** Registration listens to nobody, so nobody ever skips a message there. */
    private static final Set<String> NEVER_SAID =
            Set.of("registration POST /v1/operations/dead-letters/{id}/skip note");

    private static final Set<String> ANYTHING_BUT_BLANK = Set.of("", "\\S", "(?s).*\\S.*");

    private final Contracts contracts;
    private final SortedSet<String> found = new TreeSet<>();

    private PrivateTexts(Contracts contracts) {
        this.contracts = contracts;
    }

    /** As {@link #of} writes them. */
    static SortedSet<String> of(Contracts contracts) {
        PrivateTexts texts = new PrivateTexts(contracts);
        contracts.endpoints().stream()
                .filter(endpoint -> !endpoint.method().equals("GET"))
                .forEach(endpoint -> texts.search(endpoint, "", contracts.bodyOf(endpoint)));
        texts.found.removeAll(NEVER_SAID);
        return texts.found;
    }

    static String of(String service, String endpoint, String field) {
        return service + " " + endpoint + " " + field;
    }

    private void search(Endpoint endpoint, String field, JsonNode schema) {
        JsonNode meant = contracts.resolved(endpoint.service(), schema);
        if (isFree(meant) && !PUBLIC.contains(field)) {
            found.add(of(endpoint.service(), endpoint.name(), field));
        }
        meant.path("properties").properties().forEach(each -> search(endpoint, each.getKey(), each.getValue()));
        if (meant.has("items")) {
            search(endpoint, field, meant.path("items"));
        }
    }

    private static boolean isFree(JsonNode schema) {
        return schema.path("type").asText().equals("string")
                && !schema.has("format")
                && !schema.has("enum")
                && !schema.has("allOf")
                && ANYTHING_BUT_BLANK.contains(schema.path("pattern").asText());
    }
}
