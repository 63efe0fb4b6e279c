package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairCase;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Publishes a timetable: all its meetings take their places in one transaction, or none does. */
@ApplicationScoped
class PublishMeetings {
    private final TimetabledEvents events;
    private final Placements placements;
    private final TakePlaces takePlaces;
    private final TellPublication tell;

    PublishMeetings(TimetabledEvents events, Placements placements, TakePlaces takePlaces, TellPublication tell) {
        this.events = events;
        this.placements = placements;
        this.takePlaces = takePlaces;
        this.tell = tell;
    }

    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        return events.terms(timetable.snapshot().matchmakingEventId())
                .chain(terms -> Activity.MAKE_TIMETABLE.phases().contains(terms.phase())
                        ? placements
                                .open(timetable.snapshot().timetableId())
                                .chain(open -> publish(timetable, open, occasion))
                        : tell.brokenOff(
                                timetable, "The matchmaking event is in phase " + terms.phase() + ".", occasion));
    }

    private Uni<Void> publish(Timetable timetable, List<Placement> open, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        Repair repair = state.wishes().repair();
        return repair == null
                ? takePlaces.handle(timetable, open, occasion).chain(booked -> conclude(timetable, booked, occasion))
                : takePlaces
                        .standStill(state.matchmakingEventId(), state.wishes(), occasion)
                        .chain(problem -> publish(timetable, new RepairCase(problem, repair), open, occasion));
    }

    /** What cannot be closed any more is still a proposal, for which the organiser decides. */
    private Uni<Void> publish(Timetable timetable, RepairCase now, List<Placement> open, Occasion occasion) {
        Optional<Refusal> unclosable = now.unclosable();
        return unclosable.isPresent()
                ? tell.brokenOff(timetable, String.valueOf(unclosable.get().getMessage()), occasion)
                : takePlaces
                        .repair(timetable, now, open, occasion)
                        .chain(done -> conclude(timetable, done.booked(), occasion));
    }

    private Uni<Void> conclude(Timetable timetable, Set<UUID> booked, Occasion occasion) {
        return placements
                .settle(timetable.snapshot().timetableId(), booked)
                .chain(() -> tell.handle(timetable, occasion));
    }
}
