package dev.entente.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;

class TokensCheckedOnceTest {
    private static final Instant EXPIRY = Instant.parse("2026-11-21T10:05:00Z");

    private Instant now = EXPIRY.minus(Duration.ofSeconds(30));
    private long nanos;
    private final List<String> checked = new ArrayList<>();
    private final TokensCheckedOnce tokens = tokensOf(Set.of("ours"));

    @Test
    void checksATokenOnce() {
        authenticate("ada's");
        SecurityIdentity again = authenticate("ada's");

        assertThat(checked).containsExactly("ada's");
        assertThat(again.getPrincipal().getName()).isEqualTo("ada's owner");
        assertThat(again.getRoles()).containsExactly("organiser");
    }

    @Test
    void checksEachTokenForItself() {
        authenticate("ada's");
        assertThat(authenticate("bob's").getPrincipal().getName()).isEqualTo("bob's owner");
        assertThat(checked).containsExactly("ada's", "bob's");
    }

    @Test
    void checksATokenAgainFromTheMomentItExpires() {
        authenticate("ada's");
        now = EXPIRY;
        authenticate("ada's");
        assertThat(checked).hasSize(2);
    }

    @Test
    void checksATokenAgainAfterAMinute() {
        authenticate("ada's");
        nanos += Duration.ofSeconds(61).toNanos();
        authenticate("ada's");
        assertThat(checked).hasSize(2);
    }

    @Test
    void checksATokenAgainThatSaysNotWhenItExpires() {
        authenticate("endless");
        authenticate("endless");
        assertThat(checked).hasSize(2);
    }

    @Test
    void refusesARefusedTokenEachTime() {
        assertThatThrownBy(() -> authenticate("forged")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> authenticate("forged")).isInstanceOf(AuthenticationFailedException.class);
        assertThat(checked).hasSize(2);
    }

    @Test
    void refusesATokenThatOnlyTellsWhoLoggedIn() {
        assertThatThrownBy(() -> authenticate("telling who")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void keepsNothingOfTheRequestThatATokenCameWith() {
        authenticate("ada's");
        assertThat(authenticate("ada's").getAttributes()).isEmpty();
    }

    @Test
    void refusesATokenThatAnotherProgramGot() {
        assertThatThrownBy(() -> authenticate("theirs")).isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> authenticate("nobody's")).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void takesATokenThatAnyProgramGotWhereThereIsNoList() {
        TokensCheckedOnce open = tokensOf(Set.of());

        assertThat(authenticate(open, "theirs").getPrincipal().getName()).isEqualTo("theirs owner");
        assertThat(authenticate(open, "nobody's").getPrincipal().getName()).isEqualTo("nobody's owner");
    }

    private TokensCheckedOnce tokensOf(Set<String> clients) {
        return new TokensCheckedOnce(
                new Check(), new KnownTokens(() -> now, () -> nanos), clients, new SimpleMeterRegistry());
    }

    private SecurityIdentity authenticate(String token) {
        return authenticate(tokens, token);
    }

    private static SecurityIdentity authenticate(TokensCheckedOnce tokens, String token) {
        return tokens.authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), new NoContext())
                .await()
                .indefinitely();
    }

    private final class Check implements IdentityProvider<TokenAuthenticationRequest> {
        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            String token = request.getToken().getToken();
            checked.add(token);
            return token.equals("forged")
                    ? Uni.createFrom().failure(new AuthenticationFailedException())
                    : Uni.createFrom().item(identity(token));
        }

        private SecurityIdentity identity(String token) {
            JwtClaims claims = new JwtClaims();
            claims.setSubject(token + " owner");
            claims.setStringClaim("typ", token.equals("telling who") ? "ID" : "Bearer");
            if (!token.equals("nobody's")) {
                claims.setStringClaim("azp", token.equals("theirs") ? "theirs" : "ours");
            }
            if (!token.equals("endless")) {
                claims.setExpirationTime(NumericDate.fromSeconds(EXPIRY.getEpochSecond()));
            }
            AccessTokenCredential credential = new AccessTokenCredential(token);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new OidcJwtCallerPrincipal(claims, credential, "sub"))
                    .addRole("organiser")
                    .addCredential(credential)
                    .addAttribute("request", "the first")
                    .build();
        }
    }

    private static final class NoContext implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> function) {
            throw new UnsupportedOperationException();
        }
    }
}
