package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organiser asks how the event would do under other circumstances; a job finds out. */
@ApplicationScoped
public class StartWhatIf {
    public static final String JOB = "what-if";

    private final TimetabledEvents events;
    private final KnownNames knownNames;
    private final Jobs jobs;

    StartWhatIf(TimetabledEvents events, KnownNames knownNames, Jobs jobs) {
        this.events = events;
        this.knownNames = knownNames;
        this.jobs = jobs;
    }

    public record Command(UUID matchmakingEventId, WhatIfQuestion question) {}

    /** @return the job */
    public Uni<UUID> handle(Command command, Occasion occasion) {
        UUID eventId = command.matchmakingEventId();
        TimetableWishes wishes = command.question().wishes();
        return events.terms(eventId)
                .invoke(terms -> terms.requireOrganiser(occasion.actor()))
                .invoke(terms -> terms.requirePhaseFor(Activity.MAKE_TIMETABLE))
                .invoke(terms -> wishes.weights().requireSense(terms, wishes.chooses()))
                .invoke(terms -> wishes.targets().requireSense(terms, wishes.chooses()))
                .invoke(() -> wishes.conditions().requireSense())
                .call(() -> knownNames.require(eventId, wishes))
                .chain(terms -> events.problem(terms, occasion.now(), wishes))
                .chain(problem -> events.sessions(eventId)
                        .invoke(sessions -> command.question()
                                .requirePossible(problem.asIfNothingWereBooked(), sessions.slotMinutes())))
                .chain(() -> jobs.start(JOB, command, occasion));
    }
}
