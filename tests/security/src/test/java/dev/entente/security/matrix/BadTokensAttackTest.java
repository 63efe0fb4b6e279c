package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.e2e.identity.Tokens;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.scene.Cast;
import dev.entente.security.scene.Claims;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Wire;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each bad token is refused for the one thing that is bad about it, and for nothing that happened when it was made. */
@ExtendWith(OnRunningStack.class)
class BadTokensAttackTest {
    /** Of each login; no service looks at them. */
    private static final Set<String> OF_THE_OCCASION = Set.of("iat", "auth_time", "jti", "sid");

    @AutoClose
    private static Cast cast;

    @AutoClose
    private static Wire wire;

    private static String good;

    @BeforeAll
    static void give(Stack running) {
        wire = new Wire(running);
        cast = new Cast(running);
        good = cast.good();
    }

    @Test
    void takesATokenOfTheSameKindInWhichAllIsRight() {
        for (String service : Set.of("registration", "scheduling", "agreements", "reporting")) {
            RawCall call = new RawCall(service, "GET", "/v1/jobs", Map.of(), new byte[0]);

            assertThat(wire.send(call, Optional.of(good)).status()).as(service).isEqualTo(200);
        }
    }

    @Test
    void changesNothingButTheEndOfAnExpiredToken() {
        assertThat(differences(Person.EXPIRED)).containsExactly("exp");
        assertThat(Tokens.endOf(token(Person.EXPIRED))).isBefore(Instant.now());
        assertThat(Tokens.endOf(good)).isAfter(Instant.now());
    }

    @Test
    void changesNothingButTheAudience() {
        assertThat(withoutEnd(differences(Person.WRONG_AUDIENCE))).containsExactly("aud");
    }

    @Test
    void changesNothingButTheIssuer() {
        assertThat(withoutEnd(differences(Person.WRONG_ISSUER))).containsExactly("iss");
    }

    @Test
    void changesNothingButTheClient() {
        assertThat(withoutEnd(differences(Person.ANOTHER_CLIENT))).containsExactly("azp");
    }

    @Test
    void changesNothingButTheSignature() {
        Set<String> differences = Claims.of(token(Person.UNSIGNED)).differencesFrom(Claims.of(token(Person.ORGANISER)));

        assertThat(differences).containsExactly("header alg", "header kid");
        assertThat(token(Person.UNSIGNED)).endsWith(".");
    }

    @Test
    void knowsAnIdTokenByItsTypeAndByNoOtherAudienceIssuerOrRole() {
        assertThat(differences(Person.ID_TOKEN)).contains("typ").doesNotContain("iss", "sub", "groups");
        assertThat(Claims.of(token(Person.ID_TOKEN)).body().path("aud").toString())
                .contains("entente-api");
        assertThat(Tokens.endOf(token(Person.ID_TOKEN))).isAfter(Instant.now());
    }

    private static Set<String> differences(Person person) {
        Set<String> differences = Claims.of(token(person)).differencesFrom(Claims.of(good));
        differences.removeAll(OF_THE_OCCASION);
        return differences;
    }

    /** Of two tokens of one length that were given a moment apart. */
    private static Set<String> withoutEnd(Set<String> differences) {
        differences.remove("exp");
        return differences;
    }

    private static String token(Person person) {
        return cast.token(person).orElseThrow();
    }
}
