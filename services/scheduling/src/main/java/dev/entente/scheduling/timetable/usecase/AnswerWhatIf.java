package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.AfterCommit;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import dev.entente.scheduling.timetable.usecase.WhatIfComputations.Course;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Begins to answer a question when its turn comes, or looks how far the answer is. */
@ApplicationScoped
public class AnswerWhatIf {
    private final TimetabledEvents events;
    private final WhatIfComputations computations;
    private final AfterCommit afterCommit;

    AnswerWhatIf(TimetabledEvents events, WhatIfComputations computations, AfterCommit afterCommit) {
        this.events = events;
        this.computations = computations;
        this.afterCommit = afterCommit;
    }

    public Uni<Course> handle(UUID jobId, UUID eventId, WhatIfQuestion question, Occasion occasion) {
        Optional<Course> course = computations.look(jobId);
        if (course.isPresent()) {
            forgetWhenEnded(jobId, course.get());
            return Uni.createFrom().item(course.get());
        }
        if (!computations.hasItsTurn(jobId, occasion.now())) {
            return Uni.createFrom().item(new Course.UnderWay(0, "waiting"));
        }
        return begin(jobId, eventId, question, occasion).replaceWith(new Course.UnderWay(0, Scenario.AS_IT_IS));
    }

    private Uni<Void> begin(UUID jobId, UUID eventId, WhatIfQuestion question, Occasion occasion) {
        return events.terms(eventId)
                .chain(terms -> events.problem(terms, occasion.now(), question.wishes()))
                .chain(problem -> events.sessions(eventId)
                        .invoke(sessions -> afterCommit.then(
                                () -> computations.start(jobId, problem.asIfNothingWereBooked(), sessions, question))))
                .replaceWithVoid();
    }

    /** A failed one at once: its step fails and never commits, and the next one begins anew. */
    private void forgetWhenEnded(UUID jobId, Course course) {
        switch (course) {
            case Course.UnderWay underWay -> {}
            case Course.Answered answered -> afterCommit.then(() -> computations.forget(jobId));
            case Course.Failed failed -> computations.forget(jobId);
        }
    }
}
