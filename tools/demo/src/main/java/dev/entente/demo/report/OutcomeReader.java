package dev.entente.demo.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.demo.player.OutcomesEndpoint;
import dev.entente.demo.player.Replay;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fetches a programme's outcomes once everything recorded up to now has reached the reporting service. */
public final class OutcomeReader {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final OutcomesEndpoint endpoint;
    private final Duration patience;

    public OutcomeReader(OutcomesEndpoint endpoint, Duration patience) {
        this.endpoint = endpoint;
        this.patience = patience;
    }

    /** If the answer does not settle in time, the report says so. */
    public OutcomeReport read(Replay replay) throws InterruptedException {
        var now = endpoint.outcomes(replay.programmeId(), Map.of()).path("asOf").asText();
        var totals = settled(replay.programmeId(), now);
        var byEvent = groups(replay.programmeId(), now, "event", eventKeys(replay));
        var byKind = groups(replay.programmeId(), now, "kind", Map.of());
        var figures = new ArrayList<Figure>();
        for (var item : totals.path("items")) {
            var definition = item.path("definition").asText();
            figures.add(new Figure(
                    definition,
                    item.path("definitionHash").asText(),
                    item.path("title").asText(),
                    item.path("value").asLong(),
                    item.path("supportingFacts").asLong(),
                    byEvent.getOrDefault(definition, Map.of()),
                    byKind.getOrDefault(definition, Map.of())));
        }
        return new OutcomeReport(
                replay.programmeId(), Instant.parse(now), totals.path("settled").asBoolean(), List.copyOf(figures));
    }

    private JsonNode settled(String programmeId, String asOf) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var totals = endpoint.outcomes(programmeId, Map.of("asOf", asOf));
        while (!totals.path("settled").asBoolean() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
            totals = endpoint.outcomes(programmeId, Map.of("asOf", asOf));
        }
        return totals;
    }

    private Map<String, Map<String, Long>> groups(
            String programmeId, String asOf, String groupBy, Map<String, String> names) {
        var byDefinition = new HashMap<String, Map<String, Long>>();
        var answer = endpoint.outcomes(programmeId, Map.of("asOf", asOf, "groupBy", groupBy));
        for (var item : answer.path("items")) {
            var groups = new LinkedHashMap<String, Long>();
            for (var group : item.path("groups")) {
                var key = group.path("key").elements().next().asText();
                groups.put(names.getOrDefault(key, key), group.path("value").asLong());
            }
            byDefinition.put(item.path("definition").asText(), groups);
        }
        return byDefinition;
    }

    private static Map<String, String> eventKeys(Replay replay) {
        var keys = new HashMap<String, String>();
        replay.eventIds().forEach((key, id) -> keys.put(id, key));
        return keys;
    }
}
