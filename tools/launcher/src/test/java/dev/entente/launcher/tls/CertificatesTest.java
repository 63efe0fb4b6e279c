package dev.entente.launcher.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path temporary;

    @Test
    void certifiesByItsAuthorityForTheLoopbackInterface() throws Exception {
        var authority = Authority.found(NOW);
        var kafka = authority.certify("kafka", NOW).certificate();

        kafka.verify(authority.certificate().getPublicKey());
        assertThat(kafka.getSubjectX500Principal().getName()).isEqualTo("CN=kafka");
        assertThat(kafka.getSubjectAlternativeNames().toString()).contains("127.0.0.1", "localhost");
        assertThat(kafka.getBasicConstraints()).as("signs nothing itself").isEqualTo(-1);
    }

    @Test
    void renewsACertificateAMonthBeforeItsEnd() {
        var identity = Authority.found(NOW).certify("kafka", NOW);

        assertThat(identity.isFresh(NOW.plus(Duration.ofDays(366)))).isTrue();
        assertThat(identity.isFresh(NOW.plus(Duration.ofDays(368)))).isFalse();
    }

    @Test
    void replacesOnDiskWhatIsAboutToEnd() throws IOException {
        var certificates = certificates();
        certificates.authority();
        var old = Authority.found(NOW.minus(Duration.ofDays(400))).certify("kafka", NOW.minus(Duration.ofDays(400)));
        Files.writeString(certificates.folder().resolve("kafka.pem"), Pem.of(old.key()) + Pem.of(old.certificate()));

        assertThat(read(certificates.identity("kafka")).getNotAfter())
                .isAfter(old.certificate().getNotAfter());
    }

    @Test
    void remembersWhatItMade() throws IOException {
        var first = Files.readString(certificates().identity("kafka"));
        var authority = Files.readString(certificates().authority());

        assertThat(certificates().identity("kafka")).hasContent(first);
        assertThat(certificates().authority()).hasContent(authority);
    }

    @Test
    void foundsAnewWhenFoundingWasBrokenOff() throws IOException {
        Files.createDirectories(certificates().folder());
        Files.writeString(certificates().folder().resolve("authority.pem"), "half");

        assertThat(Files.readString(certificates().authority())).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void letsOnlyItsOwnerRead() throws IOException {
        var file = certificates().identity("kafka");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    private Certificates certificates() {
        return new Certificates(temporary.resolve("tls"));
    }

    private static X509Certificate read(Path file) throws IOException {
        return Pem.identity(Files.readString(file)).certificate();
    }
}
