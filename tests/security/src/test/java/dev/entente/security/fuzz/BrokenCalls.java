package dev.entente.security.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.RawCall;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Variations of one good call of an endpoint, each wrong in one place: path, query, header or body. */
record BrokenCalls(Contracts contracts, Endpoint endpoint, RawCall good) {
    private static final List<String> QUERY_VALUES = List.of(
            "",
            "-1",
            "0",
            "201",
            "2147483648",
            "1e9",
            "true",
            "%00",
            "%ED%A0%80",
            "%FF",
            "%27%20or%201=1--",
            "2036-13-45T99:99:99Z",
            "%2B999999999-12-31T23:59:59Z",
            "00000000-0000-0000-0000-000000000000",
            "AAAA",
            "AB8fHx8",
            "Hx8f",
            "MjAyNi0xMS0yMVQxMTowMDowMFofeA",
            "x".repeat(5_000));
    private static final List<String> PATH_VALUES = List.of(
            "x",
            "-1",
            "0",
            "9223372036854775808",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "%00",
            "%ED%A0%80",
            "%F0%9F%92%A9",
            "%27%3B--",
            "x".repeat(3_000));
    private static final Map<String, List<String>> HEADER_VALUES = Map.of(
            "If-Match", List.of("x", "\"", "*", "\"9223372036854775808\"", "\"-1\"", "W/\"1\", \"2\""),
            "Idempotency-Key", List.of(" ", "x".repeat(256), "\u00e9\u00e9", "'; drop table outbox; --"),
            "If-None-Match", List.of("x", "\"", "*", "\"x\", W/\"y\"", "W/"),
            "Last-Event-ID", List.of("x", "-1", "9223372036854775808"),
            "Accept", List.of("x", "application/xml", "*/*;q=x", "text/event-stream"),
            "traceparent", List.of("x", "00-0-0-0"));

    List<RawCall> all() {
        return Stream.of(paths(), queries(), headers(), bodies())
                .flatMap(calls -> calls)
                .toList();
    }

    private Stream<RawCall> paths() {
        String[] template = endpoint.path().split("/", -1);
        String[] filled = good.path().replaceAll("\\?.*", "").split("/", -1);
        String query = good.path().contains("?") ? good.path().replaceAll("^[^?]*", "") : "";
        return Stream.iterate(0, place -> place < template.length, place -> place + 1)
                .filter(place -> template[place].startsWith("{"))
                .flatMap(place -> PATH_VALUES.stream().map(value -> {
                    String[] broken = filled.clone();
                    broken[place] = value;
                    return good.at(String.join("/", broken) + query);
                }));
    }

    private Stream<RawCall> queries() {
        JsonNode parameters = contracts.operation(endpoint).path("parameters");
        Stream<String> known = StreamSupport.stream(parameters.spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText());
        return Stream.concat(known, Stream.of("unknown", "%00", "a%5B0%5D"))
                .flatMap(name -> QUERY_VALUES.stream().map(value -> asking(name + "=" + value)));
    }

    private RawCall asking(String question) {
        return good.at(good.path() + (good.path().contains("?") ? "&" : "?") + question);
    }

    private Stream<RawCall> headers() {
        return HEADER_VALUES.entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> good.with(header.getKey(), value)));
    }

    private Stream<RawCall> bodies() {
        JsonNode schema = contracts.bodyOf(endpoint);
        if (schema.isMissingNode() || !good.isJson()) {
            return good.body().length == 0 ? Stream.of(good.saying(bytes("{}"))) : files();
        }
        Stream<RawCall> otherTypes = Stream.of(
                        "text/plain",
                        "application/xml",
                        "application/json;charset=utf-16",
                        "x/y/z",
                        "multipart/form-data")
                .map(type -> good.with("Content-Type", type));
        return Stream.of(
                        BrokenBodies.of(good.body(), schema).stream().map(good::saying),
                        otherTypes,
                        Stream.of(good.saying(new byte[0])))
                .flatMap(calls -> calls);
    }

    private Stream<RawCall> files() {
        return Stream.of(
                        new byte[0],
                        new byte[] {0},
                        bytes("\""),
                        bytes("a,b\n\"1"),
                        bytes("externalId\n" + "\u0000\n".repeat(100)),
                        bytes("%PDF-"),
                        bytes("{\"rows\":[[]]}"),
                        bytes("{\"rows\":7}"),
                        bytes(";".repeat(60_000)),
                        new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 'a'})
                .flatMap(content -> Stream.of(
                        good.saying(content),
                        good.saying(content).with("Content-Type", "application/json"),
                        good.saying(content).with("Content-Type", "image/png")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
