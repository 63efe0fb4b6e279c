package dev.entente.launcher.tls;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Signs the certificates of one stack; nobody outside it trusts it. */
record Authority(PrivateKey key, X509Certificate certificate) {

    private static final String NAME = "CN=Entente authority of one machine";
    private static final Duration LIFETIME = Duration.ofDays(3650);
    private static final Duration LIFETIME_OF_CERTIFICATES = Duration.ofDays(397);

    /** Clocks of the same machine agree, but a certificate that is valid from this very second may be refused as too early. */
    private static final Duration BEFORE_NOW = Duration.ofMinutes(5);

    private static final int SERIAL_BITS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Authority found(Instant now) {
        try {
            var keys = newKeys();
            var name = new X500Principal(NAME);
            var builder = builder(name, name, keys, now, LIFETIME)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            return new Authority(keys.getPrivate(), sign(builder, keys.getPrivate()));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
            throw new StackFailure("cannot found an authority: " + failure.getMessage(), failure);
        }
    }

    /** For a server on the loopback interface and for a client alike; the name is the principal that Kafka sees. */
    Identity certify(String name, Instant now) {
        try {
            var keys = newKeys();
            var builder = builder(
                            certificate.getSubjectX500Principal(),
                            new X500Principal("CN=" + name),
                            keys,
                            now,
                            LIFETIME_OF_CERTIFICATES)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, purposes())
                    .addExtension(Extension.subjectAlternativeName, false, loopback());
            return new Identity(keys.getPrivate(), sign(builder, key));
        } catch (GeneralSecurityException | OperatorCreationException | IOException failure) {
            throw new StackFailure("cannot certify " + name + ": " + failure.getMessage(), failure);
        }
    }

    private static ExtendedKeyUsage purposes() {
        return new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth});
    }

    private static GeneralNames loopback() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"), new GeneralName(GeneralName.dNSName, "localhost")
        });
    }

    private static X509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, KeyPair keys, Instant now, Duration lifetime) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM),
                Date.from(now.minus(BEFORE_NOW)),
                Date.from(now.plus(lifetime)),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }
}
