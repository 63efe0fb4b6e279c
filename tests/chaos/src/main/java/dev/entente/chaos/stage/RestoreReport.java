package dev.entente.chaos.stage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.bench.client.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the services themselves tell operators of a restore. */
public record RestoreReport(Api api) {
    private static final int PAGE = 200;

    /** @param aggregateId whose fact it was */
    public record LostFact(String messageId, String aggregateId, long version) {

        static LostFact of(JsonNode row) {
            return new LostFact(
                    row.required("messageId").asText(),
                    row.required("aggregateId").asText(),
                    row.required("version").asLong());
        }
    }

    /** The youngest of a service. */
    public long epoch(String service) {
        return api.get(service, "/v1/operations/epochs?limit=1")
                .at("/items/0/epoch")
                .asLong();
    }

    /** Of its youngest epoch. */
    public List<LostFact> lostFacts(String service) {
        return rows(service, "/v1/operations/epochs/" + epoch(service) + "/lost-facts").stream()
                .map(LostFact::of)
                .toList();
    }

    /** Aggregates whose state a listener had to take back or to drop. */
    public Set<String> differences(String listener) {
        return rows(listener, "/v1/operations/restore-differences").stream()
                .map(row -> row.required("aggregateId").asText())
                .collect(Collectors.toSet());
    }

    private List<JsonNode> rows(String service, String path) {
        List<JsonNode> rows = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(service, path + "?limit=" + PAGE + cursor);
            page.path("items").forEach(rows::add);
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        return rows;
    }
}
