package dev.entente.chaos.load;

import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.demo.player.Login;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Another organiser, who tries to see what is not theirs, all the time. */
public final class Stranger implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** That it is none of theirs; or that the token is too old by a clock that is wrong. */
    private static final Set<Integer> REFUSALS = Set.of(UNAUTHORIZED, 403, 404);

    private static final int IMPOSTURE = 10;
    private static final String WHAT_IF = "{\"scenarios\":[{\"moreTables\":1}],\"timeLimitSeconds\":1}";
    private static final Place MEETINGS =
            new Place("scheduling", "/v1/meetings/00000000-0000-0000-0000-000000000000", "");

    /** A list that shows nothing is as good as a refusal. */
    private static final String NO_ROWS = "\"items\":[]";

    private final HttpClient http;
    private final Map<String, URI> services;
    private final Login login;
    private final History history;
    private final Ground ground;
    private final Random random;
    private final String strangeToken;
    private final AtomicLong looks = new AtomicLong();
    private final Looks answers = new Looks();
    private final Thread thread;
    private volatile boolean stopped;

    /** @param strangeToken of the same person, for another audience */
    public record Visitor(Login login, String strangeToken) {}

    private Stranger(
            HttpClient http, Map<String, URI> services, Visitor visitor, History history, Ground ground, long seed) {
        this.http = http;
        this.services = services;
        this.login = visitor.login();
        this.strangeToken = visitor.strangeToken();
        this.history = history;
        this.ground = ground;
        this.random = new Random(seed);
        this.thread = Thread.ofVirtual().unstarted(this::lookAround);
    }

    public static Stranger of(
            HttpClient http, Map<String, URI> services, Visitor visitor, History history, Ground ground, long seed) {
        Stranger stranger = new Stranger(http, services, visitor, history, ground, seed);
        stranger.thread.start();
        return stranger;
    }

    public long looks() {
        return looks.get();
    }

    /** Why it may prove nothing that this stranger saw nothing; to be asked once all is well. */
    public List<String> doubts(Login owner) {
        List<String> doubts = new ArrayList<>(answers.doubts());
        for (Place place : List.of(meetings(), participants(), outcomes())) {
            try {
                doubts.addAll(Looks.comparison(place, answer(place, login.token()), answer(place, owner.token())));
            } catch (IOException nobodyAnswered) {
                doubts.add("nobody answers at " + place + ": " + nobodyAnswered);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        return doubts;
    }

    private HttpResponse<String> answer(Place place, String token) throws IOException, InterruptedException {
        return http.send(request(place, token), BodyHandlers.ofString());
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
        try {
            if (random.nextInt(IMPOSTURE) == 0) {
                pretend();
            } else {
                pry(place());
            }
            looks.incrementAndGet();
        } catch (IOException nobodyAnswered) {
            // a fault is under way, and nothing was seen
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void pry(Place place) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(place, login.token()), BodyHandlers.ofString());
        answers.count(answer.statusCode());
        int status = answer.statusCode();
        boolean shownNothing = status / 100 == 2 && answer.body().contains(NO_ROWS);
        if (!shownNothing && !REFUSALS.contains(status) && status < SERVER_ERROR) {
            history.breach("another organiser asked %s and was not refused as a stranger, but answered %d: %s"
                    .formatted(place, status, answer.body()));
        }
    }

    /** With a token of the same person that was given for another service. */
    private void pretend() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(MEETINGS, strangeToken), BodyHandlers.ofString());
        if (answer.statusCode() < SERVER_ERROR && answer.statusCode() != UNAUTHORIZED) {
            history.breach("a token for another audience was answered " + answer.statusCode());
        }
    }

    private record Place(String service, String path, String question) {

        @Override
        public String toString() {
            return (question.isEmpty() ? "GET " : "POST ") + path + " of " + service;
        }
    }

    private Place place() {
        List<Operation> known =
                history.operations().stream().filter(Operation::isOk).toList();
        int dice = random.nextInt(known.isEmpty() ? 4 : 6);
        return switch (dice) {
            case 0 -> meetings();
            case 1 -> participants();
            case 2 -> outcomes();
            case 3 -> new Place("scheduling", ground.eventPath() + "/what-ifs", WHAT_IF);
            default -> of(known.get(random.nextInt(known.size())));
        };
    }

    private Place meetings() {
        return new Place("scheduling", ground.eventPath() + "/meetings?limit=5", "");
    }

    private Place participants() {
        return new Place("registration", ground.eventPath() + "/participants?limit=5", "");
    }

    private Place outcomes() {
        return new Place("reporting", "/v1/programmes/" + ground.programmeId() + "/outcomes", "");
    }

    private static Place of(Operation operation) {
        return operation.call().service().equals("agreements")
                ? new Place("agreements", "/v1/agreements/" + operation.text("agreementId"), "")
                : new Place("scheduling", "/v1/meetings/" + operation.text("meetingId"), "");
    }

    private HttpRequest request(Place place, String token) {
        URI base = services.get(place.service());
        if (base == null) {
            throw new IllegalStateException("no service is called " + place.service());
        }
        return HttpRequest.newBuilder(base.resolve(place.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(place.question().isEmpty() ? "GET" : "POST", BodyPublishers.ofString(place.question()))
                .build();
    }
}
