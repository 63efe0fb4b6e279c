package dev.entente.platform.security;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every gateway needs of the request under way: who calls, the idempotency key, the version the caller saw. */
@RequestScoped
public class CallingRequest {
    private static final int LONGEST_KEY = 255;
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"|(\\d{1,18})");

    private final SecurityIdentity identity;

    @Context
    HttpHeaders headers;

    @SuppressWarnings("NullAway.Init") // the request's headers are injected after construction
    CallingRequest(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        String accountId = identity.getPrincipal().getName();
        return new Actor(
                accountId,
                identity.getRoles().stream()
                        .flatMap(CallingRequest::known)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    public Optional<String> idempotencyKey() {
        Optional<String> key = Optional.ofNullable(headers.getHeaderString("Idempotency-Key"));
        key.ifPresent(text -> Refusal.require(
                !text.isBlank() && text.length() <= LONGEST_KEY,
                SecurityRule.IDEMPOTENCY_KEY_MUST_BE_SHORT_TEXT,
                "Idempotency-Key must have 1 to 255 characters."));
        return key;
    }

    /** The version in {@code If-Match}, where the caller sent one. */
    public Optional<Long> expectedVersion() {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.IF_MATCH))
                .map(CallingRequest::versionOf);
    }

    /** For PUT, PATCH and DELETE, where the caller must say which version it saw. */
    public long requiredVersion() {
        return expectedVersion()
                .orElseThrow(() ->
                        new Refusal(SecurityRule.IF_MATCH_MUST_BE_SENT, "Send the ETag that you read in If-Match."));
    }

    /** Weak where a proxy made it so; without the quotes where a caller forgot them. */
    static long versionOf(String etag) {
        Matcher version = VERSION.matcher(etag.strip());
        Refusal.require(
                version.matches(), SecurityRule.IF_MATCH_MUST_BE_CURRENT, "If-Match is not an ETag of this resource.");
        return Long.parseLong(version.group(version.group(1) == null ? 2 : 1));
    }

    private static java.util.stream.Stream<Role> known(String role) {
        Set<String> callers = Set.of("organiser", "participant", "analyst", "admin");
        return Arrays.stream(Role.values())
                .filter(value -> callers.contains(role) && value.name().equals(role.toUpperCase(Locale.ROOT)));
    }
}
