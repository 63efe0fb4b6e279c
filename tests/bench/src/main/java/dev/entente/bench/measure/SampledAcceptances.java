package dev.entente.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.bench.BenchFailure;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Reply;
import dev.entente.bench.sql.CommandTemplate;
import dev.entente.bench.sql.RecordedStatement;
import dev.entente.bench.sql.StatementLog;
import dev.entente.launcher.Stack;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Accepts two meetings while PostgreSQL logs what that executes. */
final class SampledAcceptances {
    private final StatementLog log;
    private final Api api;

    SampledAcceptances(Stack stack, Api api) {
        this.log = new StatementLog(stack);
        this.api = api;
    }

    private record Sample(List<RecordedStatement> statements, Map<String, String> names) {}

    CommandTemplate template(List<BookingPlan.Acceptance> two) {
        BenchRun.say("looking at the statements of an acceptance");
        Sample first = sample(two.getFirst());
        Sample other = sample(two.getLast());
        return CommandTemplate.of(first.statements(), first.names(), other.statements());
    }

    private Sample sample(BookingPlan.Acceptance acceptance) {
        String key = UUID.randomUUID().toString();
        Reply[] reply = new Reply[1];
        List<RecordedStatement> statements = log.of(
                key,
                () -> reply[0] = api.post("scheduling", acceptance.meeting().acceptance(), acceptance.body(), key));
        return new Sample(statements, names(acceptance, key, reply[0]));
    }

    private static Map<String, String> names(BookingPlan.Acceptance acceptance, String key, Reply reply) {
        if (!reply.isSuccess()) {
            throw new BenchFailure("An acceptance of free claims was refused: " + reply);
        }
        JsonNode scheduled = reply.body();
        return Map.of(
                acceptance.meeting().id(),
                "meeting",
                acceptance.meeting().requester(),
                "requester",
                acceptance.meeting().receiver(),
                "receiver",
                acceptance.slot(),
                "slot",
                scheduled.path("tableId").asText(),
                "table",
                key,
                "key");
    }
}
