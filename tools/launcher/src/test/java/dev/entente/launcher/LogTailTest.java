package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    private Path folder;

    private Path log;
    private LogTail tail;

    @BeforeEach
    void writeThreeLines() throws IOException {
        log = folder.resolve("kafka.log");
        Files.writeString(log, "one\ntwo\nthree\n");
        tail = new LogTail(log);
    }

    @Test
    void showsTheLastLines() {
        assertThat(tail.lastLines(2)).containsExactly("two", "three");
    }

    @Test
    void goesOnWithWhatWasAdded() throws IOException {
        tail.lastLines(1);

        Files.writeString(log, "four\nfi", StandardOpenOption.APPEND);
        assertThat(tail.newLines()).containsExactly("four");

        Files.writeString(log, "ve\n", StandardOpenOption.APPEND);
        assertThat(tail.newLines()).containsExactly("five");
    }

    @Test
    void beginsAgainWithANewLog() throws IOException {
        tail.lastLines(3);

        Files.writeString(log, "new\n");

        assertThat(tail.newLines()).containsExactly("new");
    }

    @Test
    void showsNothingOfALogThatDoesNotExist() {
        assertThat(new LogTail(folder.resolve("none.log")).lastLines(5)).isEmpty();
    }
}
