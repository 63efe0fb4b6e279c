package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.MeetingPlaces;
import dev.entente.scheduling.meeting.domain.PlannedEnd;
import dev.entente.scheduling.meeting.domain.PublicationPlan.PlannedPlace;
import dev.entente.scheduling.meeting.usecase.ScheduleMeetings;
import dev.entente.scheduling.timetable.domain.Placement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets the meetings themselves take the places that a timetable found. */
@ApplicationScoped
class MeetingPlacesByScheduling implements MeetingPlaces {
    private final ScheduleMeetings scheduleMeetings;

    MeetingPlacesByScheduling(ScheduleMeetings scheduleMeetings) {
        this.scheduleMeetings = scheduleMeetings;
    }

    @Override
    public Uni<Set<UUID>> book(Batch batch) {
        return scheduleMeetings.handle(new ScheduleMeetings.Command(
                batch.matchmakingEventId(),
                batch.placements().stream()
                        .collect(Collectors.toMap(
                                Placement::meetingId,
                                place -> new PlannedPlace(
                                        place.slotId(), place.tableId(), place.fromSlotId(), place.fromTableId()))),
                ends(batch),
                batch.handOvers(),
                batch.actedBy(),
                batch.occurredAt(),
                batch.now()));
    }

    private static Map<UUID, PlannedEnd> ends(Batch batch) {
        Map<UUID, PlannedEnd> ends = new HashMap<>();
        batch.unscheduled().forEach(meetingId -> ends.put(meetingId, PlannedEnd.UNSCHEDULED));
        batch.cancelled().forEach(meetingId -> ends.put(meetingId, PlannedEnd.CANCELLED));
        return ends;
    }
}
