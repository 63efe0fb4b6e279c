package dev.entente.chaos.check;

import dev.entente.e2e.proof.SourceDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts of a programme's aggregates as the outboxes have them: type by aggregate and version.
 *
 * @param restated aggregates that were told anew because a database was put back, which is no fact of their own
 */
public record RecordedFacts(Map<String, Map<Long, String>> byAggregate, Set<String> restated) {
    private static final String RESTATED = "-restored";
    private static final Pattern TYPE = Pattern.compile("entente\\.[a-z]+\\.([a-z-]+)\\.v\\d+");
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
        Set<String> restated = new TreeSet<>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            String type = bare(words[2]);
            if (type.endsWith(RESTATED)) {
                restated.add(words[0]);
            } else {
                facts.computeIfAbsent(words[0], aggregate -> new TreeMap<>()).put(Long.valueOf(words[1]), type);
            }
        }
        return new RecordedFacts(facts, restated);
    }

    /** Without its service and its version, such as {@code meeting-held}. */
    Optional<String> type(String aggregate, long version) {
        return Optional.ofNullable(byAggregate.getOrDefault(aggregate, Map.of()).get(version));
    }

    private static String bare(String type) {
        Matcher parts = TYPE.matcher(type);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no type of a fact: " + type);
        }
        return parts.group(1);
    }
}
