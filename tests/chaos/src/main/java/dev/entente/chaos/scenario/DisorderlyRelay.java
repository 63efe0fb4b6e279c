package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.Injection;
import dev.entente.chaos.stage.OutboxRows;
import dev.entente.chaos.stage.OutboxRows.Row;
import dev.entente.chaos.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In the place of the service's own relay stands one that begins with the newest. */
final class DisorderlyRelay implements Scenario {
    private static final String SERVICE = "scheduling";
    private static final String PARKED = "select cast(count(*) as text) from parked_message";
    private static final int ROWS = 150;

    @Override
    public int number() {
        return 29;
    }

    @Override
    public String name() {
        return "messages in reversed order";
    }

    @Override
    public String does() {
        return "the facts of meetings sent in reversed order: first across meetings, then also each meeting's own";
    }

    @Override
    public String passes() {
        return "what arrives before its predecessors is parked, and in the end everybody has everything";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    @SuppressWarnings("try") // the lock is only to be held
    public void play(Stage stage) throws Exception {
        OutboxRows outbox = new OutboxRows(stage.stack(), SERVICE);
        stage.stack().kill(SERVICE);
        try (DatabaseHold relaysLock = outbox.keepRelayAway();
                Injection injection = new Injection(stage.stack().addresses().kafka())) {
            stage.stack().start(SERVICE);
            send(stage, outbox, injection, acrossMeetings(collect(stage, outbox)));
            List<Row> reversed = collect(stage, outbox);
            Row late = firstOfSeveral(reversed);
            Collections.reverse(reversed);
            reversed.remove(late);
            send(stage, outbox, injection, reversed);
            stage.await("parked messages", Duration.ofSeconds(30), () -> parked(stage) > 0);
            send(stage, outbox, injection, List.of(late));
            stage.load().finish();
            send(stage, outbox, injection, outbox.unpublished());
        }
        stage.recover(() -> {});
        stage.require(parked(stage) == 0, parked(stage) + " messages are parked for good");
    }

    private static List<Row> collect(Stage stage, OutboxRows outbox) {
        stage.await(
                "facts in the outbox",
                Duration.ofMinutes(2),
                () -> outbox.unpublished().size() >= ROWS);
        return outbox.unpublished();
    }

    /** The last meeting first, each with its facts in order. */
    private static List<Row> acrossMeetings(List<Row> rows) {
        Map<String, List<Row>> byMeeting = new LinkedHashMap<>();
        rows.forEach(row -> byMeeting
                .computeIfAbsent(row.key(), meeting -> new ArrayList<>())
                .add(row));
        List<Row> reversed = new ArrayList<>();
        new ArrayList<>(byMeeting.values()).reversed().forEach(reversed::addAll);
        return reversed;
    }

    /** Its successors have to wait for it. */
    private static Row firstOfSeveral(List<Row> rows) {
        return rows.stream()
                .filter(row -> rows.stream()
                                .filter(other -> other.key().equals(row.key()))
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    private static void send(Stage stage, OutboxRows outbox, Injection injection, List<Row> rows) throws Exception {
        stage.fault(rows.size() + " messages in another order");
        for (Row row : rows) {
            String place = injection.sendFor(
                    row.topic(), row.key(), row.headers(), row.body().getBytes(StandardCharsets.UTF_8));
            stage.planted().add(place + ": version");
        }
        outbox.mark(rows);
    }

    private static long parked(Stage stage) {
        return Long.parseLong(stage.sources().texts("reporting", PARKED).getFirst());
    }
}
