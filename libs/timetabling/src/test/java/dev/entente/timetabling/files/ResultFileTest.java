package dev.entente.timetabling.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two who meet at slots 2, 3 and 5. */
class ResultFileTest {
    private static final int SLOTS = 6;

    private static final TimetablingProblem EVENT = new TimetablingProblem(
            "two who meet",
            List.of(SLOTS),
            Collections.nCopies(2, Participant.awayAt(SlotSet.none(SLOTS))),
            Collections.nCopies(3, Meeting.of(0, 1, SlotSet.all(SLOTS))),
            List.of(TablePool.of("tables", 1, SLOTS)),
            OptionalInt.empty());

    @TempDir
    Path folder = Path.of(".");

    private final Timetabler.Result result = new Timetabler(EVENT).take(new int[] {1, 2, 4});

    @BeforeEach
    void writeAResult() throws IOException {
        ResultFile.of(new Instance(EVENT, "of two who meet"), result.timetable(), result.certificate(), List.of())
                .write(file());
    }

    @Test
    void readsTheTimetableThatItWrites() throws IOException {
        assertThat(read()).isEqualTo(result.timetable());
    }

    @Test
    void readsTheCertificateThatItWrites() throws IOException {
        assertThat(ResultFile.read(file()).certificate()).isEqualTo(result.certificate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'\"meeting\" : 3' ! '\"meeting\" : 4' ! 'entry 3 of ''assignment'': there is no meeting 4, only 1 to 3'",
                "'\"meeting\" : 1' ! '\"meeting\" : 0' ! 'entry 1 of ''assignment'': there is no meeting 0, only 1 to 3'",
                "'\"meeting\" : 3' ! '\"meeting\" : 1' ! 'entry 3 of ''assignment'': meeting 1 is assigned twice, first by entry 1'",
                "'\"slot\" : 3' ! '\"slot\" : 0' ! 'entry 2 of ''assignment'': slot is 0, must be at least 1'"
            })
    void namesTheFileAndTheEntryThatIsWrong(String right, String wrong, String message) throws IOException {
        Files.writeString(file(), Files.readString(file()).replace(right, wrong));

        assertThatThrownBy(this::read).isInstanceOf(BrokenFileException.class).hasMessage("meetings.json, " + message);
    }

    private Timetable read() throws IOException {
        return ResultFile.read(file()).timetable(file(), 3);
    }

    private Path file() {
        return folder.resolve("meetings.json");
    }
}
