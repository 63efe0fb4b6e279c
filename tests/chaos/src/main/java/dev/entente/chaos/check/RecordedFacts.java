package dev.entente.chaos.check;

import dev.entente.e2e.proof.SourceDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The facts of a programme's aggregates as the outboxes have them: type by aggregate and version. */
public record RecordedFacts(Map<String, Map<Long, String>> byAggregate) {
    private static final String FACTS = """
            select key || ' ' || aggregate_version || ' ' || type
              from outbox
             where topic = ? and aggregate_version is not null
               and cast(payload as jsonb) #>> array[?, 'programmeId'] = ?""";

    public static RecordedFacts ofMeetings(SourceDatabases sources, String programmeId) {
        return of(sources.texts("scheduling", FACTS, "entente.scheduling.meetings", "meeting", programmeId));
    }

    public static RecordedFacts ofAgreements(SourceDatabases sources, String programmeId) {
        return of(sources.texts("agreements", FACTS, "entente.agreements.agreements", "agreement", programmeId));
    }

    /** Each line is an aggregate, a version and a type. */
    static RecordedFacts of(List<String> lines) {
        Map<String, Map<Long, String>> facts = new HashMap<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            facts.computeIfAbsent(words[0], aggregate -> new TreeMap<>()).put(Long.valueOf(words[1]), words[2]);
        }
        return new RecordedFacts(facts);
    }

    boolean has(String aggregate, long version) {
        return byAggregate.getOrDefault(aggregate, Map.of()).containsKey(version);
    }
}
