package dev.entente.platformtest.accounts;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Access tokens as the identity provider would issue them: {@code Tokens.of(ada, "organiser")}. The variations are what a
 * service must not accept.
 */
public final class Tokens {
    private static final String AUDIENCE = "entente-api";
    private static final String ACCESS = "Bearer";
    private static final String CLIENT = "entente-cli";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private Tokens() {}

    public static String of(UUID accountId, String... roles) {
        return signed(accountId, Set.of(roles), AUDIENCE, Instant.now().plus(LIFETIME));
    }

    public static String forAnotherAudience(UUID accountId, String... roles) {
        return signed(accountId, Set.of(roles), "another-api", Instant.now().plus(LIFETIME));
    }

    public static String expired(UUID accountId, String... roles) {
        return signed(accountId, Set.of(roles), AUDIENCE, Instant.now().minus(LIFETIME));
    }

    /** What a client gets about who logged in. */
    public static String idToken(UUID accountId, String... roles) {
        return signed(accountId, Set.of(roles), AUDIENCE, Instant.now().plus(LIFETIME), privateKey(), "ID");
    }

    /** What somebody gave to a program of the realm that is not ours. */
    public static String ofAnotherClient(UUID accountId, String... roles) {
        return claims(accountId, Set.of(roles), AUDIENCE, Instant.now().plus(LIFETIME), ACCESS)
                .claim("azp", "another-client")
                .sign(privateKey());
    }

    public static String withForeignSignature(UUID accountId, String... roles) {
        PrivateKey foreign = SigningKeys.generate().pair().getPrivate();
        return signed(accountId, Set.of(roles), AUDIENCE, Instant.now().plus(LIFETIME), foreign, ACCESS);
    }

    private static String signed(UUID accountId, Set<String> roles, String audience, Instant expiresAt) {
        return signed(accountId, roles, audience, expiresAt, privateKey(), ACCESS);
    }

    private static String signed(
            UUID accountId, Set<String> roles, String audience, Instant expiresAt, PrivateKey key, String type) {
        return claims(accountId, roles, audience, expiresAt, type).sign(key);
    }

    private static JwtClaimsBuilder claims(
            UUID accountId, Set<String> roles, String audience, Instant expiresAt, String type) {
        return Jwt.subject(accountId.toString())
                .groups(roles)
                .claim("typ", type)
                .claim("azp", CLIENT)
                .audience(audience)
                .issuedAt(expiresAt.minus(LIFETIME.multipliedBy(2)))
                .expiresAt(expiresAt);
    }

    private static PrivateKey privateKey() {
        String encoded = ConfigProvider.getConfig().getValue(SigningKeys.PRIVATE_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("The test's signing key is unreadable", failure);
        }
    }
}
