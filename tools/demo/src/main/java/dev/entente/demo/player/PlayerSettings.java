package dev.entente.demo.player;

import java.time.Duration;

/**
 * How a script is performed.
 *
 * @param concurrency requests under way at once
 * @param eventsAtOnce events whose scripts are performed side by side; while one waits for news to travel from service
 *     to service, another goes on
 * @param newsPatience how long to repeat what is refused because another service's fact is still on its way
 * @param outagePatience how long to repeat what fails because a service is away
 * @param edition told apart from other replays of the same scenario on the same stack; usually empty
 */
public record PlayerSettings(
        int concurrency, int eventsAtOnce, Duration newsPatience, Duration outagePatience, String edition) {

    public static PlayerSettings usual() {
        return new PlayerSettings(12, 3, Duration.ofSeconds(30), Duration.ofMinutes(5), "");
    }

    public PlayerSettings withConcurrency(int requests) {
        return new PlayerSettings(requests, eventsAtOnce, newsPatience, outagePatience, edition);
    }

    public PlayerSettings withEventsAtOnce(int events) {
        return new PlayerSettings(concurrency, events, newsPatience, outagePatience, edition);
    }

    public PlayerSettings withPatience(Duration news, Duration outage) {
        return new PlayerSettings(concurrency, eventsAtOnce, news, outage, edition);
    }

    public PlayerSettings withEdition(String name) {
        return new PlayerSettings(concurrency, eventsAtOnce, newsPatience, outagePatience, name);
    }
}
