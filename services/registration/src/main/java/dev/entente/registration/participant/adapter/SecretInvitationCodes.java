package dev.entente.registration.participant.adapter;

import dev.entente.registration.participant.usecase.InvitationCodes;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Codes of 144 bits: too many to try, so an unsalted hash of one is safe to keep. */
@ApplicationScoped
class SecretInvitationCodes implements InvitationCodes {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 18;

    private final byte[] secret;

    SecretInvitationCodes(@ConfigProperty(name = "entente.registration.invitation-secret") String secret) {
        this.secret = ("invitation " + secret).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String codeOf(UUID invitationId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] derived = mac.doFinal(invitationId.toString().getBytes(StandardCharsets.UTF_8));
            byte[] code = new byte[BYTES];
            System.arraycopy(derived, 0, code, 0, BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String hashOf(String code) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
