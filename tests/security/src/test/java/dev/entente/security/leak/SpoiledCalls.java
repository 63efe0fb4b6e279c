package dev.entente.security.leak;

import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.matrix.ExpectedAnswers;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.RawCall;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Calls of every endpoint with a mark wherever a caller can put one: commands that cannot succeed, and questions, of which
 * some are answered whatever their headers say.
 */
final class SpoiledCalls {
    private static final String JSON = "application/json";
    private static final ExpectedAnswers EXPECTED = ExpectedAnswers.reviewed();

    private SpoiledCalls() {}

    /** A call, and who comes so far with it that it is read. */
    record Spoiled(RawCall call, Person person) {

        boolean isCommand() {
            return !call.method().equals("GET");
        }
    }

    static List<Spoiled> of(Marks marks) {
        return Contracts.ofThisCheckout().endpoints().stream()
                .flatMap(endpoint -> of(endpoint, marks.in(endpoint.service(), "spoiled call of " + endpoint))
                        .map(call -> new Spoiled(call, EXPECTED.furthest(endpoint))))
                .toList();
    }

    private static Stream<RawCall> of(Endpoint endpoint, String mark) {
        String strange = endpoint.path().replaceAll("\\{[^}]+}", mark);
        String unknown = endpoint.path()
                .replaceAll(
                        "\\{[^}]+}",
                        UUID.nameUUIDFromBytes(mark.getBytes(StandardCharsets.UTF_8))
                                .toString());
        String query = "?cursor=" + mark + "&asOf=" + mark + "&limit=" + mark + "&" + mark + "="
                + URLEncoder.encode("%" + mark, StandardCharsets.UTF_8);
        Stream<RawCall> asked = Stream.of(
                call(endpoint, strange + "?" + mark + "=" + mark + "&limit=none", Map.of(), ""),
                call(endpoint, unknown + query, Map.of(), ""),
                call(endpoint, unknown, Map.of("If-Match", mark, "Accept", "text/" + mark), ""));
        if (endpoint.method().equals("GET")) {
            return asked;
        }
        return Stream.concat(
                asked,
                Stream.of(
                                "{\"note\": \"" + mark,
                                "[\"" + mark + "\"]",
                                "\"" + mark + "\"",
                                "{\"" + mark + "\": 1}",
                                "{\"reason\": {\"" + mark + "\": \"" + mark + "\"}, \"occurredAt\": \"" + mark + "\"}",
                                "{\"note\": \"" + (mark + " ").repeat(2000) + "\"}")
                        .map(body -> call(
                                endpoint,
                                unknown,
                                Map.of("Content-Type", JSON, "Idempotency-Key", mark + body.length()),
                                body)));
    }

    private static RawCall call(Endpoint endpoint, String path, Map<String, String> headers, String body) {
        return new RawCall(endpoint.service(), endpoint.method(), path, headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
