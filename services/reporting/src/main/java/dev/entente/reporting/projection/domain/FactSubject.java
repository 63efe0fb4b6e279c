package dev.entente.reporting.projection.domain;

import java.util.Arrays;

/** Whose state a fact carries: one kind of aggregate, each on a topic of its own. */
public enum FactSubject {
    PROGRAMME("programme", "entente.registration.programmes"),
    MATCHMAKING_EVENT("matchmaking-event", "entente.registration.matchmaking-events"),
    ORGANISATION("organisation", "entente.registration.organisations"),
    PARTICIPANT("participant", "entente.registration.participants"),
    MEETING("meeting", "entente.scheduling.meetings"),
    TIMETABLE("timetable", "entente.scheduling.timetables"),
    OUTCOME("outcome", "entente.agreements.outcomes"),
    AGREEMENT("agreement", "entente.agreements.agreements");

    private final String word;
    private final String topic;

    FactSubject(String word, String topic) {
        this.word = word;
        this.topic = topic;
    }

    public String word() {
        return word;
    }

    public String topic() {
        return topic;
    }

    /** For example {@code reporting.meetings@1}: each generation keeps its own progress. */
    public String consumer(int generation) {
        return "reporting." + topic.substring(topic.lastIndexOf('.') + 1) + "@" + generation;
    }

    public static String[] consumersOf(int generation) {
        return Arrays.stream(values())
                .map(subject -> subject.consumer(generation))
                .toArray(String[]::new);
    }
}
