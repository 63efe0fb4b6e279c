package dev.entente.demo.player;

import java.time.Duration;
import java.util.Map;

/**
 * A replay that came to its end.
 *
 * @param eventIds by the events' keys in the scenario
 * @param wasThere nothing was done, because the whole programme had been replayed before
 */
public record Replay(
        String programmeId, Map<String, String> eventIds, boolean wasThere, Tally tally, Duration duration) {

    public double seconds() {
        return duration.toMillis() / 1000.0;
    }
}
