package dev.entente.scheduling.timetable.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which order those are computed who wait: as they first asked. They ask until their turn comes, and nothing of their events is in
 * memory meanwhile. Who has not asked for a while is looked after by another process, and in nobody's way.
 */
final class Turns {
    private final Duration patience;
    private final Map<UUID, Instant> lastAsked = new LinkedHashMap<>();

    Turns(Duration patience) {
        this.patience = patience;
    }

    /** @param free how many can begin; one whose turn has come counts until it {@linkplain #leave leaves} */
    synchronized boolean comesTo(UUID who, int free, Instant now) {
        lastAsked.values().removeIf(asked -> asked.plus(patience).isBefore(now));
        lastAsked.put(who, now);
        return List.copyOf(lastAsked.keySet()).indexOf(who) < free;
    }

    synchronized boolean isWaiting(UUID who) {
        return lastAsked.containsKey(who);
    }

    synchronized void leave(UUID who) {
        lastAsked.remove(who);
    }
}
