package dev.entente.e2e.proof;

import java.util.List;

/** A topic of facts: whose it is, in which table their aggregates live, and who listens. */
record FactTopic(String service, String noun, String table, String id, List<String> listeners) {
    private static final List<String> EVERYBODY = List.of("scheduling", "agreements", "reporting");
    private static final List<String> REPORTING = List.of("reporting");

    static final List<FactTopic> ALL = List.of(
            new FactTopic("registration", "programmes", "programme", "id", REPORTING),
            new FactTopic("registration", "matchmaking-events", "matchmaking_event", "id", EVERYBODY),
            new FactTopic("registration", "organisations", "organisation", "id", REPORTING),
            new FactTopic("registration", "participants", "participant", "id", EVERYBODY),
            new FactTopic("scheduling", "meetings", "meeting", "meeting_id", List.of("agreements", "reporting")),
            new FactTopic("scheduling", "timetables", "timetable", "timetable_id", REPORTING),
            new FactTopic("agreements", "outcomes", "outcome", "id", REPORTING),
            new FactTopic("agreements", "agreements", "agreement", "id", REPORTING));

    String name() {
        return "entente." + service + "." + noun;
    }

    /** SQL for the version of each aggregate. */
    String versions() {
        return "select cast(" + id + " as text), fact_version from " + table;
    }
}
