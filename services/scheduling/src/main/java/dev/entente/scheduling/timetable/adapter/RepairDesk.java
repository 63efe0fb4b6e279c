package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Computes what somebody stands and waits for, beside what takes minutes. So few may wait because each keeps a connection to
 * the database from others; one event has half of the places at most, so that its repairs are not in the way of all others.
 */
final class RepairDesk {
    private final ExecutorService threads;
    private final int places;
    private final Map<UUID, Integer> taken = new HashMap<>();

    /** @param waiting how many may wait while {@code parallel} are computed */
    RepairDesk(int parallel, int waiting) {
        this.threads = Executors.newFixedThreadPool(
                parallel, Thread.ofPlatform().name("repair-", 0).daemon().factory());
        this.places = parallel + waiting;
    }

    Computation begin(UUID matchmakingEventId, Function<Computation, Course> work) {
        takePlace(matchmakingEventId);
        return new Computation(threads, computation -> {
            try {
                return work.apply(computation);
            } finally {
                leavePlace(matchmakingEventId);
            }
        });
    }

    private synchronized void takePlace(UUID matchmakingEventId) {
        int inAll = taken.values().stream().mapToInt(Integer::intValue).sum();
        int own = taken.getOrDefault(matchmakingEventId, 0);
        Refusal.require(
                inAll < places && own < Math.max(1, places / 2),
                TimetableRule.TOO_MANY_REPAIRS_UNDER_WAY,
                "Other repairs are under way; repeat it in some seconds.");
        taken.put(matchmakingEventId, own + 1);
    }

    private synchronized void leavePlace(UUID matchmakingEventId) {
        taken.computeIfPresent(matchmakingEventId, (id, own) -> own == 1 ? null : own - 1);
    }

    void close() {
        threads.shutdown();
    }
}
