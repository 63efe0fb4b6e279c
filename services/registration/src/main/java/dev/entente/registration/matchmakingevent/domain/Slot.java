package dev.entente.registration.matchmakingevent.domain;

import java.time.Instant;
import java.util.UUID;

/** The time of one meeting: begins at {@code startsAt}, is over at {@code endsAt}. */
public record Slot(UUID slotId, Instant startsAt, Instant endsAt) {

    boolean overlaps(Slot other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
