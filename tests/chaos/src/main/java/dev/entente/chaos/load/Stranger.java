package dev.entente.chaos.load;

import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.demo.player.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Another organiser, who tries to see what is not theirs, all the time. */
public final class Stranger implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    /** A list that shows nothing is as good as a refusal. */
    private static final String NO_ROWS = "\"items\":[]";

    private final HttpClient http;
    private final Map<String, URI> services;
    private final Login login;
    private final History history;
    private final Ground ground;
    private final Random random;
    private final AtomicLong looks = new AtomicLong();
    private final Thread thread;
    private volatile boolean stopped;

    private Stranger(
            HttpClient http, Map<String, URI> services, Login login, History history, Ground ground, long seed) {
        this.http = http;
        this.services = services;
        this.login = login;
        this.history = history;
        this.ground = ground;
        this.random = new Random(seed);
        this.thread = Thread.ofVirtual().unstarted(this::lookAround);
    }

    public static Stranger of(
            HttpClient http, Map<String, URI> services, Login login, History history, Ground ground, long seed) {
        Stranger stranger = new Stranger(http, services, login, history, ground, seed);
        stranger.thread.start();
        return stranger;
    }

    public long looks() {
        return looks.get();
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAround() {
        while (!stopped) {
            look();
            try {
                Thread.sleep(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void look() {
        Place place = place();
        try {
            HttpResponse<String> answer = http.send(request(place), BodyHandlers.ofString());
            looks.incrementAndGet();
            if (answer.statusCode() == OK && !answer.body().contains(NO_ROWS)) {
                history.breach("another organiser saw " + place + ": " + answer.body());
            }
        } catch (IOException nobodyAnswered) {
            // a fault is under way, and nothing was seen
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private record Place(String service, String path) {}

    private Place place() {
        List<Operation> known =
                history.operations().stream().filter(Operation::isOk).toList();
        int dice = random.nextInt(known.isEmpty() ? 3 : 5);
        return switch (dice) {
            case 0 -> new Place("scheduling", ground.eventPath() + "/meetings?limit=5");
            case 1 -> new Place("registration", ground.eventPath() + "/participants?limit=5");
            case 2 -> new Place("reporting", "/v1/programmes/" + ground.programmeId() + "/outcomes");
            default -> of(known.get(random.nextInt(known.size())));
        };
    }

    private static Place of(Operation operation) {
        return operation.call().service().equals("agreements")
                ? new Place("agreements", "/v1/agreements/" + operation.text("agreementId"))
                : new Place("scheduling", "/v1/meetings/" + operation.text("meetingId"));
    }

    private HttpRequest request(Place place) {
        URI base = services.get(place.service());
        if (base == null) {
            throw new IllegalStateException("no service is called " + place.service());
        }
        return HttpRequest.newBuilder(base.resolve(place.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + login.token())
                .GET()
                .build();
    }
}
