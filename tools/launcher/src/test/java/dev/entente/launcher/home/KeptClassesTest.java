package dev.entente.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptClassesTest {
    private static final Instant BUILT = Instant.parse("2020-06-09T08:00:00Z");

    @TempDir
    private Path folder;

    private Path program;
    private KeptClasses classes;

    @BeforeEach
    void build() throws IOException {
        program = Files.createFile(folder.resolve("program.jar"));
        Files.setLastModifiedTime(program, FileTime.from(BUILT));
        classes = new KeptClasses(folder.resolve("kept.jsa"), program);
    }

    @Test
    void areNotThereBeforeTheyWereKept() {
        assertThat(classes.areThere()).isFalse();
    }

    @Test
    void areThereOnceWhatWasWrittenIsTakenOver() throws IOException {
        Files.write(written(), new byte[] {(byte) 0xa8, (byte) 0xba, 0x0b, (byte) 0xf0, 5});

        assertThat(classes.takeOver()).isTrue();
    }

    @Test
    void areNotTakenOverFromAJvmThatWasKilledWhileItWrote() throws IOException {
        Files.write(written(), new byte[1000]);

        assertThat(classes.takeOver()).isFalse();
        assertThat(written()).doesNotExist();
    }

    /** Of this launcher's services; another one may work at the same time. */
    private Path written() {
        return folder.resolve("kept.jsa." + ProcessHandle.current().pid());
    }

    @Test
    void areNotTakenOverWhenNothingWasWritten() {
        assertThat(classes.takeOver()).isFalse();
    }

    @Test
    void areNotThereAnyMoreWhenTheProgramWasBuiltAnew() throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve("kept.jsa")), FileTime.from(BUILT.minusSeconds(1)));

        assertThat(classes.areThere()).isFalse();
    }

    @Test
    void areWrittenBesideThoseThatOthersTake() {
        assertThat(classes.toWrite())
                .contains("-XX:ArchiveClassesAtExit=" + written())
                .doesNotContain("-XX:SharedArchiveFile=" + folder.resolve("kept.jsa"));
    }
}
