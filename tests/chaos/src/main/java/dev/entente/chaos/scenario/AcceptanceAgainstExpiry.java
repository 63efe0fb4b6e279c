package dev.entente.chaos.scenario;

import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import dev.entente.chaos.stage.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Until there are holds that expire: the receiver accepts in the moment in which the organiser expires the request. */
final class AcceptanceAgainstExpiry implements Scenario {
    private static final int AT_ONCE = 8;
    private static final int PROPOSALS = 4;
    private static final int ROUNDS_BETWEEN_PROPOSALS = 5;

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String name() {
        return "acceptance against expiry";
    }

    @Override
    public String does() {
        return "an acceptance and the expiry of the same request at one moment, round after round";
    }

    @Override
    public String passes() {
        return "in every round exactly one of both is carried out";
    }

    @Override
    public Optional<Bar> bar() {
        return Optional.of(new Bar(Bar.Count.FAULTS, 100_000));
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int clients() {
        return 0;
    }

    @Override
    public void play(Stage stage) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = IntStream.range(0, AT_ONCE)
                    .mapToObj(player -> CompletableFuture.runAsync(() -> rounds(stage, player), threads))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        }
    }

    /** Each player has hosts of its own. */
    private static void rounds(Stage stage, int player) {
        List<String> hosts = stage.ground().hosts();
        List<String> guests = stage.ground().guests();
        for (int round = 0; stage.hasTimeLeft(); round++) {
            int host = (player + AT_ONCE * (round / guests.size())) % hosts.size();
            if (host % AT_ONCE == player) {
                boolean proposing = stage.isHunt() || round % ROUNDS_BETWEEN_PROPOSALS == 0;
                round(stage, hosts.get(host), guests.get(round % guests.size()), proposing);
            }
        }
    }

    private static void round(Stage stage, String host, String guest, boolean proposing) {
        String at = "{\"occurredAt\":\"" + stage.ground().bookedAt() + "\"";
        Operation requested = stage.clients()
                .send(call(
                        "meeting-requests",
                        stage.ground().eventPath() + "/meeting-requests",
                        host + " " + guest,
                        at + ",\"requesterId\":\"" + host + "\",\"receiverId\":\"" + guest + "\"}"));
        if (!requested.isOk()) {
            return;
        }
        String meeting = requested.text("meetingId");
        stage.fault("acceptance against expiry of " + meeting);
        CompletableFuture<Operation> acceptance =
                send(stage, "acceptance", meeting, at + ",\"participantId\":\"" + guest + "\"}");
        CompletableFuture<Operation> expiry = send(stage, "expiry", meeting, at + "}");
        requireOne(stage, meeting, acceptance.join(), expiry.join());
        if (acceptance.join().isOk()) {
            if (proposing) {
                propose(stage, meeting, host, guest);
            }
            String acting = at + ",\"participantId\":\"" + host + "\"";
            send(stage, "cancellation", meeting, acting + ",\"reason\":\"The round is over\"}")
                    .join();
        }
    }

    private static void requireOne(Stage stage, String meeting, Operation acceptance, Operation expiry) {
        boolean clear = acceptance.verdict() != Verdict.UNKNOWN && expiry.verdict() != Verdict.UNKNOWN;
        stage.require(
                clear && acceptance.isOk() != expiry.isOk(),
                "acceptance of %s was answered %d and its expiry %d"
                        .formatted(meeting, acceptance.status(), expiry.status()));
    }

    /** All are carried out, one after the other, so that facts of one meeting are recorded side by side. */
    private static void propose(Stage stage, String meeting, String host, String guest) {
        List<String> slots = stage.ground().slots();
        List<CompletableFuture<Operation>> proposals = IntStream.range(0, PROPOSALS)
                .mapToObj(number -> send(
                        stage,
                        "slot-proposals",
                        meeting,
                        "{\"occurredAt\":\"%s\",\"slotId\":\"%s\",\"participantId\":\"%s\"}"
                                .formatted(
                                        stage.ground().bookedAt(), slots.get(number), number % 2 == 0 ? host : guest)))
                .toList();
        proposals.forEach(CompletableFuture::join);
    }

    private static CompletableFuture<Operation> send(Stage stage, String deed, String meeting, String body) {
        Call call = call(deed, "/v1/meetings/" + meeting + "/" + deed, meeting, body);
        return CompletableFuture.supplyAsync(
                () -> stage.clients().send(call), work -> Thread.ofVirtual().start(work));
    }

    private static Call call(String deed, String path, String subject, String body) {
        return new Call(deed, "scheduling", path, subject, UUID.randomUUID().toString(), body);
    }
}
