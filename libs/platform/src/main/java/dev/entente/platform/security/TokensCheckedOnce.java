package dev.entente.platform.security;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks Quarkus to check an access token when it comes for the first time. A caller sends the same one for minutes, and
 * Quarkus would read it and check its signature with each request; what introspection answers is all that it can cache.
 */
@ApplicationScoped
class TokensCheckedOnce implements IdentityProvider<TokenAuthenticationRequest> {
    private static final String TYPE = "typ";
    private static final String ACCESS = "Bearer";
    private static final String ASKED_BY = "azp";
    private static final int BEFORE_QUARKUS = SYSTEM_FIRST + 100;

    private final IdentityProvider<TokenAuthenticationRequest> check;
    private final KnownTokens known;
    private final Set<String> clients;
    private final Counter checks;

    /** @param clients those of the realm whose tokens are taken; all when there is no list */
    @Inject
    TokensCheckedOnce(
            OidcIdentityProvider check,
            @ConfigProperty(name = "entente.oidc.clients") Optional<Set<String>> clients,
            MeterRegistry meters) {
        this(check, new KnownTokens(InstantSource.system(), Ticker.systemTicker()), clients.orElse(Set.of()), meters);
    }

    TokensCheckedOnce(
            IdentityProvider<TokenAuthenticationRequest> check,
            KnownTokens known,
            Set<String> clients,
            MeterRegistry meters) {
        this.check = check;
        this.known = known;
        this.clients = clients;
        this.checks = meters.counter("entente.tokens.checked");
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_QUARKUS;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return request.getToken() instanceof AccessTokenCredential
                ? once(request, context)
                : check.authenticate(request, context);
    }

    private Uni<SecurityIdentity> once(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        String token = request.getToken().getToken();
        return known.find(token)
                .map(identity -> Uni.createFrom().item(identity))
                .orElseGet(() -> firstTime(request, context).invoke(identity -> known.keep(token, identity)));
    }

    private Uni<SecurityIdentity> firstTime(TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        checks.increment();
        return check.authenticate(request, context).invoke(identity -> {
            if (identity.getPrincipal() instanceof JsonWebToken claims) {
                requireAccessToken(claims);
                requireKnownClient(claims);
            }
        });
    }

    /** An ID token tells a client who logged in; it opens nothing, even one that names us as its audience. */
    private static void requireAccessToken(JsonWebToken claims) {
        if (!ACCESS.equals(claims.<Object>getClaim(TYPE))) {
            throw new AuthenticationFailedException("The token is not an access token");
        }
    }

    /** Whoever logs in at another program of the realm does not thereby hand it a key to this one. */
    private void requireKnownClient(JsonWebToken claims) {
        if (!clients.isEmpty()
                && !(claims.<Object>getClaim(ASKED_BY) instanceof String client && clients.contains(client))) {
            throw new AuthenticationFailedException("The token was given to a client that is not ours");
        }
    }
}
