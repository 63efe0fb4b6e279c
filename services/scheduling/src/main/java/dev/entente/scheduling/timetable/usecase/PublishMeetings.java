package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.Absences;
import dev.entente.scheduling.MeetingPlaces;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Publishes a timetable: all its meetings take their places in one transaction, or none does. */
@ApplicationScoped
class PublishMeetings {
    private final Timetables timetables;
    private final MeetingPlaces places;
    private final Absences absences;
    private final Outbox outbox;

    PublishMeetings(Timetables timetables, MeetingPlaces places, Absences absences, Outbox outbox) {
        this.timetables = timetables;
        this.places = places;
        this.absences = absences;
        this.outbox = outbox;
    }

    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        return timetables
                .terms(timetable.snapshot().matchmakingEventId())
                .chain(terms -> Activity.MAKE_TIMETABLE.phases().contains(terms.phase())
                        ? timetables
                                .openPlacements(timetable.snapshot().timetableId())
                                .chain(open -> publish(timetable, open, occasion))
                        : breakOff(timetable, terms, occasion));
    }

    private Uni<Void> breakOff(Timetable timetable, EventTerms terms, Occasion occasion) {
        String why = "The matchmaking event is in phase " + terms.phase() + ".";
        return outbox.append(timetable.breakOffPublication(why, occasion.now()));
    }

    private Uni<Void> publish(Timetable timetable, List<Placement> open, Occasion occasion) {
        return take(timetable, open, occasion)
                .chain(booked -> settle(timetable, booked))
                .chain(() -> supersedeEarlier(timetable, occasion))
                .chain(() -> outbox.append(timetable.publish(occasion.now())));
    }

    private Uni<Set<UUID>> take(Timetable timetable, List<Placement> open, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        return state.wishes().repair() == null
                ? take(timetable, open, List.of(), List.of(), occasion)
                : timetables
                        .terms(state.matchmakingEventId())
                        .chain(terms -> timetables.problem(
                                state.matchmakingEventId(), terms.firstSlotAfter(occasion.now()), state.wishes()))
                        .chain(problem -> repair(timetable, problem, open, occasion));
    }

    /** Gives a repaired timetable's meetings their places, and takes away what is closed or nobody comes to. */
    Uni<Set<UUID>> repair(Timetable timetable, TimetableProblem problem, List<Placement> open, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        Set<UUID> placed = open.stream().map(Placement::meetingId).collect(Collectors.toSet());
        return take(timetable, open, problem.displacedBut(placed), problem.cancelled(), occasion)
                .call(() -> timetables.closePlaces(state.matchmakingEventId(), state.timetableId(), problem.closed()))
                .call(() -> noteAbsences(state));
    }

    private Uni<Void> noteAbsences(TimetableSnapshot state) {
        Repair repair = state.wishes().repair();
        return repair == null
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(repair.absences())
                        .onItem()
                        .transformToUniAndConcatenate(absence ->
                                absences.note(state.matchmakingEventId(), absence.participantId(), absence.slotIds()))
                        .collect()
                        .asList()
                        .replaceWithVoid();
    }

    private Uni<Set<UUID>> take(
            Timetable timetable,
            List<Placement> open,
            List<UUID> unscheduled,
            List<UUID> cancelled,
            Occasion occasion) {
        MeetingPlaces.Batch batch = new MeetingPlaces.Batch(
                timetable.snapshot().matchmakingEventId(),
                open,
                unscheduled,
                cancelled,
                timetable.organiser(),
                timetable.timeOfConsequence(occasion.now()),
                occasion.now());
        return places.book(batch)
                .invoke(booked -> timetable.countPublished(booked.size(), open.size() - booked.size()));
    }

    private Uni<Void> settle(Timetable timetable, Set<UUID> booked) {
        return timetables.settlePlacements(timetable.snapshot().timetableId(), booked);
    }

    /** Before this one is published: an event has one published timetable at most. */
    Uni<Void> supersedeEarlier(Timetable timetable, Occasion occasion) {
        return timetables
                .lockPublished(timetable.snapshot().matchmakingEventId())
                .chain(earlier -> earlier.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                earlier.get().supersede(timetable.timeOfConsequence(occasion.now()), occasion.now())));
    }
}
