package dev.entente.timetabling.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.InstanceWriter;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Timetable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Of a solver that may be wrong. */
class BenchCommandTest {
    private static final int MEETINGS = 12;

    @TempDir
    Path folder = Path.of(".");

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void inventAnEvent() throws IOException {
        var event = MarketGenerator.generate(new EventShape(8, MEETINGS, 10, 4, false), 1);
        Files.writeString(folder.resolve("event.dzn"), InstanceWriter.write(event));
    }

    @Test
    void endsWellWhenTheCheckerAcceptsEveryTimetable() {
        assertThat(bench((problem, limits, cancelled, progress) ->
                        new Timetabler(problem).solve(limits, cancelled, progress)))
                .isZero();
    }

    @Test
    void endsWithOneWhenTheCheckerRefusesATimetable() {
        assertThat(bench((problem, limits, cancelled, progress) -> new Timetabler.Result(
                        allAtOnce(),
                        new Timetabler(problem)
                                .solve(limits, cancelled, progress)
                                .certificate())))
                .isEqualTo(1);

        assertThat(out.toString())
                .containsPattern("event +OPTIMAL .* NOT VALID\n")
                .contains("others: 0 of 1 closed", "1 of these timetables are refused by the checker");
    }

    /** Many have several meetings in the first slot. */
    private static Timetable allAtOnce() {
        return new Timetable(new int[MEETINGS], IntStream.range(0, MEETINGS).toArray());
    }

    private int bench(BenchCommand.Solver solver) {
        return new CommandLine(new BenchCommand(solver))
                .setOut(new PrintWriter(out, true))
                .execute(folder.toString(), "--seconds", "5");
    }
}
