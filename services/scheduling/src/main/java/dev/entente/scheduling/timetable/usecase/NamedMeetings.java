package dev.entente.scheduling.timetable.usecase;

import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Refuses wishes that name meetings of another event, or none. */
@ApplicationScoped
class NamedMeetings {
    private final TimetabledEvents events;

    NamedMeetings(TimetabledEvents events) {
        this.events = events;
    }

    Uni<Void> require(UUID matchmakingEventId, TimetableWishes wishes) {
        Set<UUID> named = wishes.namedMeetingIds();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.unknownMeetings(matchmakingEventId, named)
                        .invoke(wishes::requireKnown)
                        .replaceWithVoid();
    }
}
