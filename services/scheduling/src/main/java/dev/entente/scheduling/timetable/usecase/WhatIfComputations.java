package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.ScenarioOutcome;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Questions that this process answers beside its requests, one at a time. They end with the process. */
public interface WhatIfComputations {

    /** How far it is; empty when this process does not work at it. */
    Optional<Course> look(UUID jobId);

    /** Whether it may start now, or others come first; then it asks again, and is read from the database when this says so. */
    boolean hasItsTurn(UUID jobId, Instant now);

    void start(UUID jobId, TimetableProblem problem, EventSessions sessions, WhatIfQuestion question);

    /** Stops it and drops what is known of it. */
    void forget(UUID jobId);

    /** How far it is. */
    sealed interface Course {

        /** @param scenario what is being worked on, in the words of its outcome */
        record UnderWay(int outcomes, String scenario) implements Course {}

        record Answered(List<ScenarioOutcome> outcomes) implements Course {}

        /** It failed for no fault of the organiser; what happened is in the log. */
        record Failed() implements Course {}
    }
}
