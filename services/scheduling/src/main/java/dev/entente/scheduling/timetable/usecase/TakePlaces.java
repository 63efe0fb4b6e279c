package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.Absences;
import dev.entente.scheduling.MeetingPlaces;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.Absence;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.RepairCase;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableSnapshot;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives the meetings of a timetable that is published their places, or of a repair, which takes some away, too. */
@ApplicationScoped
class TakePlaces {
    private final TimetabledEvents events;
    private final MeetingPlaces places;
    private final Absences absences;

    TakePlaces(TimetabledEvents events, MeetingPlaces places, Absences absences) {
        this.events = events;
        this.places = places;
        this.absences = absences;
    }

    /** @return meetings that are where they are to be */
    Uni<Set<UUID>> handle(Timetable timetable, List<Placement> open, Occasion occasion) {
        return take(timetable, open, List.of(), List.of(), List.of(), occasion);
    }

    /**
     * Things as they are, and as they stay until the end of this transaction: bookings of the event wait. To be asked for
     * before any row is locked.
     */
    Uni<TimetableProblem> standStill(UUID matchmakingEventId, TimetableWishes wishes, Occasion occasion) {
        return events.standStill(matchmakingEventId)
                .chain(() -> events.terms(matchmakingEventId))
                .chain(terms -> events.problem(terms, occasion.now(), wishes));
    }

    /**
     * What a repair did.
     *
     * @param booked meetings that are where they are to be
     * @param unscheduled meetings that wait for another place
     * @param handedOver meetings that colleagues took over
     */
    record Repaired(Set<UUID> booked, List<UUID> unscheduled, List<UUID> cancelled, List<HandOver> handedOver) {}

    /**
     * Gives a repaired timetable's meetings their places, and takes away what is closed or nobody comes to. A meeting that
     * somebody moved since it was computed has no place in it any more.
     *
     * @param now as it {@link #standStill stands}, and closable
     */
    Uni<Repaired> repair(Timetable timetable, RepairCase now, List<Placement> open, Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        List<HandOver> handOvers = now.handedOverBut(open);
        return events.reopenPlaces(state.matchmakingEventId(), now.repair().reopened())
                .chain(() -> take(timetable, open, handOvers, now.leaving(), now.cancelled(), occasion))
                .call(() -> events.closePlaces(state.matchmakingEventId(), state.timetableId(), now.closed()))
                .call(() -> noteAbsences(state.matchmakingEventId(), now.absences()))
                .map(booked -> new Repaired(booked, now.leavingBut(booked), now.cancelled(), handOvers));
    }

    private Uni<Void> noteAbsences(UUID matchmakingEventId, List<Absence> absent) {
        return absences.note(
                matchmakingEventId,
                absent.stream().collect(Collectors.toMap(Absence::participantId, Absence::slotIds)));
    }

    private Uni<Set<UUID>> take(
            Timetable timetable,
            List<Placement> open,
            List<HandOver> handOvers,
            List<UUID> unscheduled,
            List<UUID> cancelled,
            Occasion occasion) {
        TimetableSnapshot state = timetable.snapshot();
        MeetingPlaces.Batch batch = new MeetingPlaces.Batch(
                state.matchmakingEventId(),
                open,
                handOvers,
                unscheduled,
                cancelled,
                timetable.organiser(),
                timetable.timeOfConsequence(occasion.now()),
                occasion.now());
        return places.book(batch)
                .invoke(booked -> timetable.countPublished(booked.size(), open.size() - booked.size()));
    }
}
