package dev.entente.launcher.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Keys and certificates as text, in the form that Kafka, PostgreSQL and the services read. */
final class Pem {

    private Pem() {}

    static String of(PrivateKey key) throws IOException {
        return text(new JcaPKCS8Generator(key, null));
    }

    static String of(X509Certificate certificate) throws IOException {
        return text(certificate);
    }

    /** From a text with a key and, before or after it, a certificate. */
    static Identity identity(String text) throws IOException {
        var parts = new ArrayList<Object>();
        try (var parser = new PEMParser(new StringReader(text))) {
            for (var part = parser.readObject(); part != null; part = parser.readObject()) {
                parts.add(part);
            }
        }
        return new Identity(
                new JcaPEMKeyConverter().getPrivateKey(first(parts, PrivateKeyInfo.class)),
                certificate(first(parts, X509CertificateHolder.class)));
    }

    private static X509Certificate certificate(X509CertificateHolder holder) throws IOException {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("a certificate cannot be read", unreadable);
        }
    }

    private static <T> T first(Iterable<Object> parts, Class<T> type) throws IOException {
        for (var part : parts) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        throw new IOException("there is no " + type.getSimpleName());
    }

    private static String text(Object part) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(part);
        }
        return text.toString();
    }
}
