package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.MeetingPlaces;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Timetable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Publishes some of a timetable's meetings in one transaction, and the timetable itself once none is left. A stopped
 * publication goes on where it was.
 */
@ApplicationScoped
class PublishNextMeetings {
    private static final int BATCH = 200;

    private final Timetables timetables;
    private final MeetingPlaces places;
    private final Outbox outbox;

    PublishNextMeetings(Timetables timetables, MeetingPlaces places, Outbox outbox) {
        this.timetables = timetables;
        this.places = places;
        this.outbox = outbox;
    }

    Uni<Void> handle(Timetable timetable, Occasion occasion) {
        return timetables
                .terms(timetable.snapshot().matchmakingEventId())
                .chain(terms -> Activity.MAKE_TIMETABLE.phases().contains(terms.phase())
                        ? goOn(timetable, occasion)
                        : breakOff(timetable, terms, occasion));
    }

    private Uni<Void> breakOff(Timetable timetable, EventTerms terms, Occasion occasion) {
        String why = "The matchmaking event is in phase " + terms.phase() + ".";
        return outbox.append(timetable.breakOffPublication(why, occasion.now()));
    }

    private Uni<Void> goOn(Timetable timetable, Occasion occasion) {
        return timetables
                .nextPlacements(timetable.snapshot().timetableId(), BATCH)
                .chain(next -> next.isEmpty() ? finish(timetable, occasion) : book(timetable, next, occasion));
    }

    private Uni<Void> book(Timetable timetable, List<Placement> next, Occasion occasion) {
        MeetingPlaces.Batch batch = new MeetingPlaces.Batch(
                timetable.snapshot().matchmakingEventId(),
                next,
                timetable.organiser(),
                timetable.timeOfConsequence(occasion.now()),
                occasion.now());
        List<UUID> tried = next.stream().map(Placement::meetingId).toList();
        return places.book(batch)
                .invoke(booked -> timetable.countPublished(booked.size(), tried.size() - booked.size()))
                .chain(booked ->
                        timetables.settlePlacements(timetable.snapshot().timetableId(), tried, booked));
    }

    /** The one published before is superseded first: an event has one published timetable at most. */
    private Uni<Void> finish(Timetable timetable, Occasion occasion) {
        return timetables
                .lockPublished(timetable.snapshot().matchmakingEventId())
                .chain(earlier -> earlier.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                earlier.get().supersede(timetable.timeOfConsequence(occasion.now()), occasion.now())))
                .chain(() -> outbox.append(timetable.publish(occasion.now())));
    }
}
