package dev.entente.timetabling.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceFileTest {
    private static final String SMALL = """
            % two who meet twice
            nBusiness = 3;
            nMeetings = 2;
            nTables = 1;
            nTotalSlots = 4;
            nMorningSlots = 2;
            requested = [|1, 2, 1,
            |2, 3, 3|];
            nMeetingsBusiness = [1,2,1];
            forbidden = [{0},
            {0,4},
            {}];
            fixed = [0,3];
            precedences = [{},
            {1}];
            """;

    @Test
    void readsSessionsForbiddenSlotsFixedMeetingsAndOrder() {
        var problem = InstanceFile.parse("small.dzn", SMALL);

        assertThat(problem.name()).isEqualTo("small");
        assertThat(problem.meetings().get(0).slots().slots()).containsExactly(0, 1);
        assertThat(problem.meetings().get(1).slots().slots()).containsExactly(2);
        assertThat(problem.meetings().get(1).locked()).isTrue();
        assertThat(problem.meetings().get(1).after()).isEqualTo(List.of(0));
        assertThat(problem.participants().get(1).unavailable().slots()).containsExactly(3);
        assertThat(problem.participants().get(2).unavailable().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "'nTables = 1;' ! 'nTables = x;' ! 'line 4: expected a whole number but found ''x'''",
                "'nTables = 1;' ! 'nTables = 0;' ! 'line 4: ''nTables'' is 0, must be from 1 to 1000000'",
                "'nTables = 1;' ! 'nTables = [1];' ! 'line 4: ''nTables'' must be a number'",
                "'nTables = 1;' ! '' ! 'line 1: ''nTables'' is missing'",
                "'|1, 2, 1,' ! '|1, 1, 1,' ! 'line 7: participant 1 cannot meet itself'",
                "'|1, 2, 1,' ! '|1, 4, 1,' ! 'line 7: participant is 4, must be from 1 to 3'",
                "'|1, 2, 1,' ! '|1, 2,' ! 'line 7: a requested meeting is ''participant, participant, session'''",
                "'|2, 3, 3|]' ! '|2, 3, 9|]' ! 'line 8: session is 9, must be from 1 to 3'",
                "'nMeetings = 2;' ! 'nMeetings = 3;' ! 'line 7: ''requested'' must have 3 entries but has 2'",
                "'{0,4}' ! '{0,5}' ! 'line 11: forbidden slot is 5, must be from 0 to 4'",
                "'[0,3]' ! '[0,-]' ! 'line 13: expected a whole number but found ''-'''",
                "'[0,3]' ! '[0,{}]' ! 'line 13: a fixed slot must be one number'",
                "'[0,3];' ! '[0,3]; weights = [1,0];' ! 'line 13: weight is 0, must be from 1 to 1000'",
                "'{1}];' ! '{1}]; travel = [0,0,5];' ! 'line 15: ''travel'' is 5, must be from 0 to 4'",
                "'{1}];' ! '{1}]; halls = [1,1];' ! 'line 15: ''hallTables'' and ''halls'' are given together or not at all'",
                "'{1}];' ! '{1}]; hallTables = [1,0]; halls = [1];' ! 'line 15: ''halls'' must have 2 entries but has 1'",
                "'{1}];' ! '{1}]; hallTables = [1,0]; halls = [1,3];' ! 'line 15: hall is 3, must be from 1 to 2'",
                "'{1}];' ! '{1}]; hallTables = [0,0]; halls = [1,2];' ! 'line 15: the halls have 0 tables together, but ''nTables'' is 1'",
                "'{1}];' ! '{1}' ! 'line 16: the file ends too early'",
                "'{1}];' ! '{7}];' ! 'line 15: preceding meeting is 7, must be from 1 to 2'",
                "'nTables = 1;' ! 'nBusiness = 1;' ! 'line 4: ''nBusiness'' is given twice'"
            })
    void namesTheLineThatIsBroken(String right, String wrong, String message) {
        assertThatThrownBy(() -> InstanceFile.parse("small.dzn", SMALL.replace(right, wrong)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessage("small.dzn, " + message);
    }

    @Test
    void readsTheWeightsThatItWrites() {
        var problem = MarketGenerator.generate(new EventShape(20, 90, 6, 6, true), 3);

        var read = InstanceFile.parse(problem.name() + ".dzn", InstanceWriter.write(problem));

        assertThat(read).isEqualTo(problem);
        assertThat(read.weight()).isGreaterThan(90);
    }

    @Test
    void readsTheLimitsThatItWrites() {
        var generated = MarketGenerator.generate(new EventShape(20, 20, 6, 6, false), 3);
        var people = new ArrayList<>(generated.participants());
        people.set(3, people.get(3).havingAtMost(5));
        people.set(4, people.get(4).restingAfter(2, 2).travellingFor(1).aimingAt(3));
        var problem = new TimetablingProblem(
                generated.name(),
                generated.stretches(),
                people,
                generated.meetings(),
                generated.pools(),
                generated.fairness());

        assertThat(InstanceFile.parse(problem.name() + ".dzn", InstanceWriter.write(problem)))
                .isEqualTo(problem);
    }

    @Test
    void readsTheHallsThatItWrites() {
        var problem = MarketGenerator.generate(new EventShape(20, 30, 8, 7, false).inHalls(3, 1), 3);

        var read = InstanceFile.parse(problem.name() + ".dzn", InstanceWriter.write(problem));

        assertThat(read).isEqualTo(problem);
        assertThat(read.pools()).extracting(TablePool::hall).containsExactly(0, 1, 2);
    }

    @Test
    void writesNoTwoPoolsOfOneHall() {
        var problem = MarketGenerator.generate(new EventShape(20, 20, 4, 6, false), 3);
        var twice = new TimetablingProblem(
                "twice",
                problem.stretches(),
                problem.participants(),
                problem.meetings(),
                List.of(TablePool.of("tables", 3, 4), TablePool.of("booths", 3, 4)),
                problem.fairness());

        assertThatThrownBy(() -> InstanceWriter.write(twice)).hasMessageContaining("in each hall");
    }

    @Test
    void writesNoTablesThatAreThereAtSomeSlotsOnly() {
        var problem = MarketGenerator.generate(new EventShape(20, 20, 4, 6, false), 3);
        var fewerAtNoon = new TimetablingProblem(
                "noon",
                problem.stretches(),
                problem.participants(),
                problem.meetings(),
                List.of(new TablePool("tables", List.of(6, 3, 6, 6))),
                problem.fairness());

        assertThatThrownBy(() -> InstanceWriter.write(fewerAtNoon))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one pool of as many tables at every slot");
    }

    @Test
    void readsWhatTheWriterWrites() {
        var problem = MarketGenerator.generate(new EventShape(20, 40, 16, 6, false), 3);

        var read = InstanceFile.parse(problem.name() + ".dzn", InstanceWriter.write(problem));

        assertThat(read).isEqualTo(problem);
    }
}
