package dev.entente.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void remembersWhatItGenerated() {
        var first = new Secrets(folder).get("registration_app");

        assertThat(new Secrets(folder).get("registration_app")).isEqualTo(first);
    }

    @Test
    void generatesEachSecretAnew() {
        var secrets = new Secrets(folder);

        assertThat(secrets.get("registration_app"))
                .isNotEqualTo(secrets.get("registration_owner"))
                .matches("[A-Za-z0-9_-]{24}");
    }

    @Test
    void letsOnlyItsOwnerRead() throws IOException {
        var secrets = new Secrets(folder);
        secrets.get("registration_app");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("registration_app"))))
                .isEqualTo("rw-------");
    }
}
