package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.RupChecker;
import dev.entente.timetabling.files.DimacsFile;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One participant meets three others within six slots. What follows by unit propagation alone costs an engine nothing. */
class BreakQuestionTest {
    private static final int SLOTS = 6;
    private static final String CONTRADICTION = "0\n";

    @TempDir
    Path folder = Path.of(".");

    private final Formula formula = new Formula();

    /** It is not said where the first and the last meeting are, only that they are too far from each other. */
    @Test
    void seesAtOnceThatADayWithoutABreakIsNoLongerThanItsMeetings() throws IOException {
        assertThat(followsAtOnce(0, 1, 4)).isTrue();
    }

    @Test
    void allowsADayAsLongAsItsMeetings() throws IOException {
        assertThat(followsAtOnce(0, 1, 3)).isFalse();
    }

    @Test
    void allowsALongerDayWithABreak() throws IOException {
        assertThat(followsAtOnce(1, 1, 4)).isFalse();
    }

    /** Three sellers are busy at both slots, with whomever: that is three meetings each time, and two tables. */
    @Test
    void seesAtOnceThatThereAreTooFewTablesForOneSide() throws IOException {
        var all = SlotSet.all(2);
        var market = new TimetablingProblem(
                "three sell to six",
                List.of(2),
                IntStream.range(0, 9)
                        .mapToObj(each -> Participant.awayAt(SlotSet.none(2)))
                        .toList(),
                IntStream.range(3, 9)
                        .mapToObj(buyer -> Meeting.of(buyer % 3, buyer, all))
                        .toList(),
                List.of(TablePool.of("tables", 2, 2)),
                OptionalInt.empty());
        assertThat(new BreakQuestion(market, formula, 1, 0, 0).atMost(1)).isZero();

        assertThat(isRefutedAtOnce()).isTrue();
    }

    /** Whether there is plainly no timetable in which a meeting is at a slot or before, and another at one or later. */
    private boolean followsAtOnce(int breaks, int firstMeetingBy, int secondMeetingFrom) throws IOException {
        var question = new BreakQuestion(event(), formula, 1, 0, 0);
        var allowed = question.atMost(breaks);
        if (allowed != 0) {
            formula.add(allowed);
        }
        IntStream.range(firstMeetingBy + 1, SLOTS).forEach(slot -> formula.add(-question.placedAt(0, slot)));
        IntStream.range(0, secondMeetingFrom).forEach(slot -> formula.add(-question.placedAt(1, slot)));
        return isRefutedAtOnce();
    }

    private boolean isRefutedAtOnce() throws IOException {
        var clauses = folder.resolve("question.cnf");
        DimacsFile.write(formula, "a day", clauses);
        var proof = Files.writeString(folder.resolve("question.drup"), CONTRADICTION);
        return RupChecker.check(clauses, proof, () -> false).isConfirmed();
    }

    private static TimetablingProblem event() {
        return new TimetablingProblem(
                "one meets three",
                List.of(SLOTS),
                IntStream.range(0, 4)
                        .mapToObj(each -> Participant.awayAt(SlotSet.none(SLOTS)))
                        .toList(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(other -> Meeting.of(0, other, SlotSet.all(SLOTS)))
                        .toList(),
                List.of(TablePool.of("tables", 1, SLOTS)),
                OptionalInt.empty());
    }
}
