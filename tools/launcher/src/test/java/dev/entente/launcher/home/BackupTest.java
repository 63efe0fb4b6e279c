package dev.entente.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path folder;

    private StackHome original;
    private Path file;

    @BeforeEach
    void fillAHome() throws IOException {
        original = new StackHome(folder.resolve("original"));
        original.create();
        Files.createDirectories(original.data("postgres").resolve("base"));
        Files.writeString(original.data("postgres").resolve("base/1"), "rows");
        Files.writeString(original.log("kafka"), "not worth keeping");
        original.secrets().get("registration_app");
        file = folder.resolve("backup.tar.gz");
    }

    @Test
    void bringsBackDataAndSecretsWithTheirPermissions() throws IOException {
        new Backup(original).writeTo(file);
        var copy = new StackHome(folder.resolve("copy"));

        new Backup(copy).readFrom(file);

        assertThat(copy.data("postgres").resolve("base/1")).hasContent("rows");
        assertThat(copy.secrets().get("registration_app"))
                .isEqualTo(original.secrets().get("registration_app"));
        assertThat(permissions(copy.secrets().file("registration_app"))).isEqualTo("rw-------");
        assertThat(permissions(copy.data())).isEqualTo("rwx------");
        assertThat(copy.log("kafka")).doesNotExist();
    }

    @Test
    void replacesWhatIsThere() throws IOException {
        new Backup(original).writeTo(file);
        Files.writeString(original.data("postgres").resolve("later"), "gone after the restore");

        new Backup(original).readFrom(file);

        assertThat(original.data("postgres").resolve("later")).doesNotExist();
        assertThat(original.data("postgres").resolve("base/1")).hasContent("rows");
    }

    @Test
    void hidesTheFileFromOthersBecauseItHoldsSecrets() throws IOException {
        new Backup(original).writeTo(file);

        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void leavesDataAloneWhenTheFileIsNoBackup() throws IOException {
        Files.writeString(file, "a holiday picture");

        assertThatThrownBy(() -> new Backup(original).readFrom(file))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("cannot read a backup from");
        assertThat(original.data("postgres").resolve("base/1")).hasContent("rows");
    }

    @Test
    void leavesDataAloneWhenTheFileIsCutOff() throws IOException {
        new Backup(original).writeTo(file);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> new Backup(original).readFrom(file)).isInstanceOf(StackFailure.class);
        assertThat(original.data("postgres").resolve("base/1")).hasContent("rows");
    }

    @Test
    void refusesAnEntryThatPointsOutside() throws IOException {
        try (var archive = new ArchiveWriter(file)) {
            archive.text("entente-backup", "format 1\n");
            archive.text("../stray", "text");
        }

        assertThatThrownBy(() -> new Backup(original).readFrom(file)).hasMessageContaining("../stray");
        assertThat(folder.resolve("stray")).doesNotExist();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
