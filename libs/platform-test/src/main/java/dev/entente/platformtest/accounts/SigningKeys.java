package dev.entente.platformtest.accounts;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** The key pair that takes the identity provider's place: services verify with one half, {@link Tokens} signs with the other. */
public record SigningKeys(KeyPair pair) {
    static final String PRIVATE_KEY = "entente.test.private-key";

    public static SigningKeys generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new SigningKeys(generator.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has RSA", impossible);
        }
    }

    public Map<String, String> settings() {
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                base64.encodeToString(pair.getPublic().getEncoded()),
                PRIVATE_KEY,
                base64.encodeToString(pair.getPrivate().getEncoded()));
    }
}
