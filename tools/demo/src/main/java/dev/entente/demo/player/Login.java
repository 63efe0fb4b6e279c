package dev.entente.demo.player;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody's access token, taken once and renewed when it is about to expire or a service refuses it. */
public final class Login {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Supplier<JsonNode> grant;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String token;
    private Instant usableUntil = Instant.MIN;

    /** @param grant asks the identity provider for a token */
    Login(Supplier<JsonNode> grant) {
        this.grant = grant;
    }

    public String token() {
        lock.lock();
        try {
            if (token == null || Instant.now().isAfter(usableUntil)) {
                var answer = grant.get();
                token = answer.path("access_token").asText();
                usableUntil = Instant.now()
                        .plusSeconds(answer.path("expires_in").asLong())
                        .minus(MARGIN);
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    /** Only if nobody else has renewed it meanwhile. */
    void renew(String refused) {
        lock.lock();
        try {
            if (refused.equals(token)) {
                token = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
