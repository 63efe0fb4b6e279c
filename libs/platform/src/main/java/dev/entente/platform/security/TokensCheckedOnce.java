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
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks Quarkus to check an access token when it comes for the first time. A caller sends the same one for minutes, and
 * Quarkus would read it and check its signature with each request; what introspection answers is all that it can cache.
 */
@ApplicationScoped
class TokensCheckedOnce implements IdentityProvider<TokenAuthenticationRequest> {
    private static final String TYPE = "typ";
    private static final String ACCESS = "Bearer";
    private static final int BEFORE_QUARKUS = SYSTEM_FIRST + 100;

    private final IdentityProvider<TokenAuthenticationRequest> check;
    private final KnownTokens known;
    private final Counter checks;

    @Inject
    TokensCheckedOnce(OidcIdentityProvider check, MeterRegistry meters) {
        this(check, new KnownTokens(InstantSource.system(), Ticker.systemTicker()), meters);
    }

    TokensCheckedOnce(IdentityProvider<TokenAuthenticationRequest> check, KnownTokens known, MeterRegistry meters) {
        this.check = check;
        this.known = known;
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
        return check.authenticate(request, context).invoke(TokensCheckedOnce::requireAccessToken);
    }

    /** An ID token tells a client who logged in; it opens nothing, even one that names us as its audience. */
    private static void requireAccessToken(SecurityIdentity checked) {
        if (checked.getPrincipal() instanceof JsonWebToken claims && !ACCESS.equals(claims.<Object>getClaim(TYPE))) {
            throw new AuthenticationFailedException("The token is not an access token");
        }
    }
}
