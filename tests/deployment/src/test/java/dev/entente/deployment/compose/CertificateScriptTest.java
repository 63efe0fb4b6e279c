package dev.entente.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.entente.deployment.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script that the container of certificates runs, with a {@code chown} that changes nothing. */
class CertificateScriptTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void runTheScript() throws IOException, InterruptedException {
        assumeThat(exitStatus("openssl", "version")).as("openssl is installed").isZero();
        Files.createDirectories(folder.resolve("tls"));
        var chown = folder.resolve("chown");
        Files.writeString(chown, "#!/usr/bin/env bash\n");
        Files.setPosixFilePermissions(chown, PosixFilePermissions.fromString("rwx------"));
        create();
    }

    @Test
    void certifiesEachServerForTheNameByWhichClientsCallIt() throws Exception {
        var authority = certificate("trust/authority.pem");
        for (var server : new String[] {"postgres", "kafka"}) {
            var certificate = certificate(server + "/" + server + ".crt");

            certificate.verify(authority.getPublicKey());
            assertThat(certificate.getSubjectAlternativeNames().toString()).contains(server, "127.0.0.1");
            assertThat(certificate.getSubjectX500Principal().getName()).isEqualTo("CN=" + server);
        }
    }

    @Test
    void letsAllReadTheAuthoritysCertificateAndNobodyAKey() throws IOException {
        assertThat(permissions("trust/authority.pem")).isEqualTo("rw-r--r--");
        for (var key : new String[] {"authority/authority.key.pem", "postgres/postgres.key", "kafka/kafka.pem"}) {
            assertThat(permissions(key)).as(key).isEqualTo("rw-------");
        }
    }

    @Test
    void leavesWhatIsThereWhenItRunsAgain() throws Exception {
        var before = Files.readString(folder.resolve("tls/kafka/kafka.pem"));

        create();

        assertThat(folder.resolve("tls/kafka/kafka.pem")).hasContent(before);
    }

    private void create() throws IOException, InterruptedException {
        var script = Project.file("deploy/tls/create-certificates.sh").toString();
        assertThat(exitStatus("bash", script, folder.resolve("tls").toString())).isZero();
    }

    private int exitStatus(String... command) throws InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
        try {
            return builder.start().waitFor();
        } catch (IOException notInstalled) {
            return -1;
        }
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("tls").resolve(file)));
    }

    private X509Certificate certificate(String file) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(folder.resolve("tls").resolve(file))) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
