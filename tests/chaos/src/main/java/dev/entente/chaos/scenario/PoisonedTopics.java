package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.Injection;
import dev.entente.chaos.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What cannot be read is set aside, what is not used is passed over, and everybody else's facts go on. */
final class PoisonedTopics implements Scenario {
    private static final String TOPIC = "entente.scheduling.meetings";
    private static final String KNOWN = "entente.scheduling.meeting-requested.v1";
    private static final String UNKNOWN = "entente.scheduling.meeting-sung-about.v1";
    private static final String OF_THE_FUTURE = "entente.scheduling.meeting-requested.v2";
    private static final List<String> LISTENERS = List.of("agreements", "reporting");
    private static final byte[] BROKEN = "{\"meeting\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final int TOO_LARGE = 2 << 20;
    private static final int JUST_FITS = 1_000_000;

    private static final String OPEN = """
            select topic || '-' || partition || '@' || "offset" from dead_letter where status = 'OPEN'""";

    private static final String KEPT = "select topic || '-' || partition || '@' || \"offset\" from dead_letter";

    private static final String PASSED = """
            select consumer || ' applied version ' || applied_version.version || ' of ' || aggregate_id
              from applied_version join dead_letter using (consumer, aggregate_id)
             where aggregate_id = ? and applied_version.version >= dead_letter.version""";

    private static final String IDS = "select cast(id as text) from dead_letter where status = 'OPEN'";

    @Override
    public int number() {
        return 15;
    }

    @Override
    public String name() {
        return "poison";
    }

    @Override
    public String does() {
        return "broken JSON, an empty body, nothing at all, an unknown type, a type of the future, a megabyte, no key and no headers, on the topic of meetings; two megabytes, which the broker does not take";
    }

    @Override
    public String passes() {
        return "the dead letters are just the unreadable ones, at each listener; everything else goes on";
    }

    @Override
    public Duration budget() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void play(Stage stage) throws Exception {
        Set<String> unreadable = new TreeSet<>();
        String poisoned = UUID.randomUUID().toString();
        stage.last(Duration.ofSeconds(3));
        try (Injection injection = new Injection(stage.stack().addresses().kafka())) {
            unreadable.add(plant(stage, injection, KNOWN, poisoned, 1, BROKEN));
            plant(stage, injection, UNKNOWN, poisoned, 2, EMPTY);
            unreadable.add(plant(stage, injection, KNOWN, EMPTY));
            unreadable.add(plant(stage, injection, KNOWN, new byte[JUST_FITS]));
            plant(stage, injection, UNKNOWN, EMPTY);
            plant(stage, injection, OF_THE_FUTURE, BROKEN);
            stage.fault("no key and no headers");
            unreadable.add(planted(stage, injection.plant(TOPIC, null, Map.of(), EMPTY)));
            requireTooLarge(stage, injection);
        }
        stage.last(Duration.ofSeconds(3));
        stage.recover(
                () -> {},
                () -> LISTENERS.forEach(listener -> {
                    awaitDeadLetters(stage, listener, unreadable);
                    requireStandstill(stage, listener, poisoned);
                    requireOpen(stage, listener, unreadable);
                    decide(stage, listener);
                }));
    }

    private static String plant(Stage stage, Injection injection, String type, byte[] body) throws Exception {
        return plant(stage, injection, type, UUID.randomUUID().toString(), 1, body);
    }

    private static String plant(
            Stage stage, Injection injection, String type, String aggregate, int version, byte[] body)
            throws Exception {
        stage.fault(type + " of " + body.length + " bytes");
        stage.planted().add(aggregate);
        return planted(stage, injection.plant(TOPIC, aggregate, headers(type, aggregate, version), body));
    }

    private static String planted(Stage stage, String place) {
        stage.planted().add(place);
        return place;
    }

    private static void requireTooLarge(Stage stage, Injection injection) throws InterruptedException {
        try {
            stage.fault("two megabytes");
            String aggregate = UUID.randomUUID().toString();
            injection.plant(TOPIC, aggregate, headers(KNOWN, aggregate, 1), new byte[TOO_LARGE]);
            stage.require(false, "the broker took two megabytes");
        } catch (ExecutionException refused) {
            stage.require(
                    refused.getCause() instanceof RecordTooLargeException,
                    "two megabytes were answered " + refused.getCause());
        }
    }

    private static void awaitDeadLetters(Stage stage, String listener, Set<String> unreadable) {
        stage.await(
                "dead letters of " + listener,
                Duration.ofSeconds(60),
                () -> stage.sources().texts(listener, KEPT).containsAll(unreadable));
    }

    private static void requireOpen(Stage stage, String listener, Set<String> unreadable) {
        stage.require(
                open(stage, listener).equals(unreadable),
                listener + " set aside " + open(stage, listener) + " instead of " + unreadable);
    }

    /** What follows a dead letter of the same meeting waits until somebody has decided. */
    private static void requireStandstill(Stage stage, String listener, String poisoned) {
        List<String> passed = stage.sources().texts(listener, PASSED, poisoned);
        stage.require(passed.isEmpty(), listener + " went on behind a dead letter: " + passed);
    }

    /** As an operator does who has looked at them. */
    private static void decide(Stage stage, String listener) {
        for (String id : stage.sources().texts(listener, IDS)) {
            stage.api()
                    .postUntilDone(
                            listener, "/v1/operations/dead-letters/" + id + "/skip", "{\"note\":\"It was planted\"}");
        }
    }

    private static Set<String> open(Stage stage, String listener) {
        return new TreeSet<>(stage.sources().texts(listener, OPEN));
    }

    private static Map<String, String> headers(String type, String aggregate, int version) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/entente/scheduling");
        headers.put("ce_subject", aggregate);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_aggregateversion", Integer.toString(version));
        headers.put("ce_schemaversion", "1");
        headers.put("ce_epoch", "1");
        headers.put("content-type", "application/json");
        return headers;
    }
}
