package dev.entente.registration.matchmakingevent.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Consecutive slots of equal length. A closed one takes no booking any more. */
public record Session(UUID sessionId, String name, boolean closed, List<Slot> slots) {

    public Session {
        slots = List.copyOf(slots);
    }

    public Instant startsAt() {
        return slots.get(0).startsAt();
    }

    public Instant endsAt() {
        return slots.get(slots.size() - 1).endsAt();
    }

    Session shut() {
        return new Session(sessionId, name, true, slots);
    }

    Session renamed(String newName) {
        return new Session(sessionId, newName, closed, slots);
    }

    boolean hasTimesOf(Session other) {
        return slots.equals(other.slots);
    }

    /** Where two sessions overlap, each slot of one is a slot of the other: a slot id stands for one time. */
    boolean sharesSlotTimesWith(Session other) {
        return slots.stream()
                .allMatch(mine ->
                        other.slots.stream().noneMatch(theirs -> mine.overlaps(theirs) && !mine.equals(theirs)));
    }
}
