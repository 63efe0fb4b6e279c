package dev.entente.chaos.load;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.EventPlan;
import dev.entente.bench.client.PreparedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A programme with one retrospective event, which no timer touches: every fact of it was asked for by somebody. */
public record Ground(
        String programmeId,
        String eventPath,
        List<String> hosts,
        List<String> guests,
        List<String> slots,
        Instant bookedAt,
        Instant agreedAt) {
    private static final int DAYS_TO_AN_AGREEMENT = 60;

    public static Ground prepare(Api api, String name, int perSide, int slots, int tables) {
        String programme = api.postUntilDone(
                        "registration",
                        "/v1/programmes",
                        JsonNodeFactory.instance.objectNode().put("name", name).toString())
                .body()
                .path("programmeId")
                .asText();
        EventPlan plan = EventPlan.retrospective(name, perSide, slots, tables).inProgramme(programme);
        PreparedEvent event = PreparedEvent.announce(api, plan);
        event.changePhase("RUNNING", plan.registeredAt());
        return new Ground(
                programme,
                event.path(),
                List.copyOf(event.hosts()),
                List.copyOf(event.guests()),
                List.copyOf(event.slots()),
                plan.startsAt().minus(Duration.ofDays(1)),
                plan.startsAt().plus(Duration.ofDays(DAYS_TO_AN_AGREEMENT)));
    }
}
