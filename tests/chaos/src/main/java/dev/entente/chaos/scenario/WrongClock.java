package dev.entente.chaos.scenario;

import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.PreparedEvent;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decisions that matter go by the database's time; a service's own clock decides only whether a token is still good. */
final class WrongClock implements Scenario {
    private static final String SERVICE = "scheduling";
    private static final Duration LASTING = Duration.ofSeconds(8);
    private static final Duration TO_DEADLINE = Duration.ofMinutes(30);
    private static final List<Duration> ERRORS =
            List.of(Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofMinutes(-5), Duration.ofHours(-1));

    private static final String EXPIRED = """
            select cast(meeting_id as text) from meeting
             where matchmaking_event_id = cast(? as uuid) and status <> 'REQUESTED'""";

    @Override
    public int number() {
        return 16;
    }

    @Override
    public String name() {
        return "a service's clock wrong";
    }

    @Override
    public String does() {
        return "scheduling started with a clock that is an hour and five minutes ahead, then as much behind";
    }

    @Override
    public String passes() {
        return "requests whose deadline has not come by the database's time stay; tokens may be refused, nothing else changes";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void play(Stage stage) throws InterruptedException {
        PreparedEvent event = PreparedEvent.announce(
                stage.api(),
                EventPlan.live("Requests with a deadline", 3, 3, 3)
                        .withRequestDeadline(Instant.now().plus(TO_DEADLINE)));
        event.requestMeetings(List.of(new int[] {0, 0}, new int[] {1, 1}));
        for (Duration error : ERRORS) {
            stage.fault("clock of scheduling wrong by " + error);
            stage.stack().stop(SERVICE);
            stage.recover(() -> stage.chaos().withClock(error).stack().start(SERVICE));
            stage.last(LASTING);
            List<String> expired = stage.sources().texts(SERVICE, EXPIRED, event.id());
            stage.require(expired.isEmpty(), "with a clock wrong by " + error + " requests expired: " + expired);
        }
        stage.stack().stop(SERVICE);
        stage.recover(() -> stage.stack().start(SERVICE));
    }
}
