package dev.entente.registration.matchmakingevent.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** A session as the organiser describes it: so many slots of so many minutes, one after the other. */
public record SessionPlan(String name, Instant startsAt, int slotMinutes, int slotCount) {

    public SessionPlan {
        startsAt = startsAt.truncatedTo(ChronoUnit.MILLIS);
    }

    Session drawn(UUID sessionId, UUID matchmakingEventId) {
        return new Session(sessionId, name, false, slots(matchmakingEventId));
    }

    private List<Slot> slots(UUID matchmakingEventId) {
        Duration length = Duration.ofMinutes(slotMinutes);
        return IntStream.range(0, slotCount)
                .mapToObj(place -> startsAt.plus(length.multipliedBy(place)))
                .map(start -> new Slot(SlotIds.of(matchmakingEventId, start), start, start.plus(length)))
                .toList();
    }
}
