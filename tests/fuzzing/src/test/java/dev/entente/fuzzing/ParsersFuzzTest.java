package dev.entente.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.fuzzing.Fuzzing.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kept inputs and some seconds of new ones in each build; {@code -Dfuzzing.seconds=600} goes on for longer. */
class ParsersFuzzTest {
    private static final int SECONDS = Integer.getInteger("fuzzing.seconds", 3);
    private static final long SEED = Long.getLong("fuzzing.seed", 20261121);

    @ParameterizedTest
    @EnumSource(Parser.class)
    void hasKeptInputsToBeginWith(Parser parser) {
        assertThat(kept(parser)).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource(Parser.class)
    void readsOrRefusesWhateverComes(Parser parser, @TempDir Path folder) throws IOException, InterruptedException {
        Outcome outcome =
                new Fuzzing(parser.target(), folder.resolve(parser.folder()), kept(parser)).run(SECONDS, SEED);

        System.out.printf(
                "fuzzing %s: %d inputs, %d branches reached%n", parser.folder(), outcome.inputs(), outcome.coverage());
        assertThat(outcome.isClean()).as(outcome.output()).isTrue();
    }

    /** Or the test above would show nothing. Chance alone would not make these eight letters in the time. */
    @Test
    void findsAFaultBehindAWordThatNoInputHas(@TempDir Path folder) throws IOException, InterruptedException {
        Path none = Files.createDirectory(folder.resolve("kept"));

        Outcome outcome = new Fuzzing(FaultyTarget.class, folder.resolve("found"), none).run(60, SEED);

        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.output()).contains("IllegalStateException: found");
    }

    private static Path kept(Parser parser) {
        return Path.of("src", "test", "corpus", parser.folder());
    }
}
