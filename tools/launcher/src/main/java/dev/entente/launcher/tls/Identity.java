package dev.entente.launcher.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A key and the certificate of whom it belongs to. */
record Identity(PrivateKey key, X509Certificate certificate) {

    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);

    boolean isFresh(Instant now) {
        return certificate.getNotAfter().toInstant().isAfter(now.plus(RENEWED_BEFORE_ITS_END));
    }
}
