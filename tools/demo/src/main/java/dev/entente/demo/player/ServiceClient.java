package dev.entente.demo.player;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Sends calls and repeats those that may succeed later: a service is away, a token has expired, or what the call builds
 * on is still on its way from another service. Every repetition carries the same idempotency key. Who waits holds none
 * of the places for calls under way.
 */
final class ServiceClient {

    private static final Duration TIME_FOR_AN_ANSWER = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Endpoints endpoints;
    private final PlayerSettings settings;
    private final Tally tally;
    private final Semaphore places;

    ServiceClient(HttpClient http, Endpoints endpoints, PlayerSettings settings, Tally tally) {
        this.http = http;
        this.endpoints = endpoints;
        this.settings = settings;
        this.tally = tally;
        this.places = new Semaphore(settings.concurrency());
    }

    Reply send(Call call) {
        var patience = new Patience(settings, tally);
        while (true) {
            var token = call.by().token();
            var reply = exchange(call, token);
            var verdict = reply.verdict();
            if (verdict == Reply.Verdict.DONE) {
                return reply;
            }
            if (!patience.lastsAfter(verdict)) {
                throw new Refused("%s %s: %s".formatted(call.method(), call.path(), reply));
            }
            if (verdict == Reply.Verdict.TOKEN_REFUSED) {
                call.by().renew(token);
            }
        }
    }

    private Reply exchange(Call call, String token) {
        try {
            places.acquire();
            try {
                return Reply.of(http.send(request(call, token), BodyHandlers.ofString()));
            } catch (IOException away) {
                return Reply.silence(away);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", interrupted);
        }
    }

    private HttpRequest request(Call call, String token) {
        var request = HttpRequest.newBuilder(endpoints.of(call.service()).resolve(call.path()))
                .timeout(TIME_FOR_AN_ANSWER)
                .header("Authorization", "Bearer " + token)
                .method(call.method(), call.body());
        call.headers().forEach(request::header);
        return request.build();
    }
}
