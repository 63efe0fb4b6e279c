package dev.entente.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.e2e.call.Caller;
import dev.entente.e2e.identity.Tokens;

/** The verbs of whoever reads reports. */
record Analyst(Caller caller) {

    String account() {
        return Tokens.accountOf(caller.token().get());
    }

    /** The numbers as they are now. */
    Numbers sees(String programme) {
        return new Numbers(caller.gets("reporting", "/v1/programmes/" + programme + "/outcomes"));
    }

    /** What stands behind a number. */
    JsonNode asksWhy(String programme, String definition) {
        return caller.gets(
                "reporting", "/v1/programmes/%s/outcomes/%s/supporting-facts".formatted(programme, definition));
    }

    record Numbers(JsonNode answer) {

        long of(String definition) {
            return figure(definition).path("value").asLong(-1);
        }

        long supportingFactsOf(String definition) {
            return figure(definition).path("supportingFacts").asLong(-1);
        }

        boolean settled() {
            return answer.path("settled").asBoolean();
        }

        private JsonNode figure(String definition) {
            for (JsonNode item : answer.path("items")) {
                if (item.path("definition").asText().equals(definition)) {
                    return item;
                }
            }
            throw new AssertionError("no figure for " + definition + " in " + answer);
        }
    }
}
