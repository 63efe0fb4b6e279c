package dev.entente.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whom tokens stand for that have passed every check. Each is known as a whole, so that one with a changed letter is
 * another, and at most until it expires. The minute bounds how much longer a token would be taken whose key the identity
 * provider has withdrawn.
 */
final class KnownTokens {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final Cache<String, Known> known;
    private final InstantSource clock;

    KnownTokens(InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .expireAfterWrite(LONGEST)
                .maximumSize(MOST)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    private record Known(SecurityIdentity identity, Instant expiresAt) {}

    Optional<SecurityIdentity> find(String token) {
        return Optional.ofNullable(known.getIfPresent(token))
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .map(Known::identity);
    }

    /** @param checked of a token that does not say when it expires, nothing is kept */
    void keep(String token, SecurityIdentity checked) {
        if (checked.getPrincipal() instanceof JsonWebToken claims && claims.getExpirationTime() > 0) {
            known.put(token, new Known(ofNoRequest(checked), Instant.ofEpochSecond(claims.getExpirationTime())));
        }
    }

    /** The attributes name the request with which the token came first. */
    private static SecurityIdentity ofNoRequest(SecurityIdentity checked) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(checked.getPrincipal())
                .addRoles(checked.getRoles())
                .addCredentials(checked.getCredentials())
                .build();
    }
}
