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
import java.util.Set;
import java.util.UUID;

/** Publishes a timetable: all its meetings take their places in one transaction, or none does. */
@ApplicationScoped
class PublishMeetings {
    private final Timetables timetables;
    private final MeetingPlaces places;
    private final Outbox outbox;

    PublishMeetings(Timetables timetables, MeetingPlaces places, Outbox outbox) {
        this.timetables = timetables;
        this.places = places;
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
        MeetingPlaces.Batch batch = new MeetingPlaces.Batch(
                timetable.snapshot().matchmakingEventId(),
                open,
                timetable.organiser(),
                timetable.timeOfConsequence(occasion.now()),
                occasion.now());
        return places.book(batch)
                .invoke(booked -> timetable.countPublished(booked.size(), open.size() - booked.size()))
                .chain(booked -> settle(timetable, booked))
                .chain(() -> supersedeEarlier(timetable, occasion))
                .chain(() -> outbox.append(timetable.publish(occasion.now())));
    }

    private Uni<Void> settle(Timetable timetable, Set<UUID> booked) {
        return timetables.settlePlacements(timetable.snapshot().timetableId(), booked);
    }

    /** Before this one is published: an event has one published timetable at most. */
    private Uni<Void> supersedeEarlier(Timetable timetable, Occasion occasion) {
        return timetables
                .lockPublished(timetable.snapshot().matchmakingEventId())
                .chain(earlier -> earlier.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : outbox.append(
                                earlier.get().supersede(timetable.timeOfConsequence(occasion.now()), occasion.now())));
    }
}
