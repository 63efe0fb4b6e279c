package dev.entente.timetabling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlantedRulesTest {
    private static final TimetablingProblem EVENT = MarketGenerator.generate(new EventShape(60, 200, 16, 20, false), 7);
    private static final Timetable TIMETABLE = new Timetabler(EVENT)
            .solve(new Limits(Duration.ofMinutes(1), 1, 100_000, 1), () -> false, found -> {})
            .timetable();

    @Test
    void leavesTheTimetableValidThatItFollows() {
        var planted = PlantedRules.plant(EVENT, TIMETABLE, 0.3, 0.3, 5);

        assertThat(TimetableChecker.check(planted, TIMETABLE).violations()).isEmpty();
    }

    @Test
    void fixesSoManyMeetings() {
        var planted = PlantedRules.plant(EVENT, TIMETABLE, 0.2, 0, 5);

        assertThat(planted.meetings()).filteredOn(Meeting::locked).hasSize(40);
        assertThat(planted.meetings()).allMatch(meeting -> meeting.after().isEmpty());
    }

    @Test
    void putsSoManyMeetingsBehindOneOfTheirParticipants() {
        var planted = PlantedRules.plant(EVENT, TIMETABLE, 0, 0.15, 5);

        var ordered = planted.meetings().stream()
                .filter(meeting -> !meeting.after().isEmpty())
                .toList();
        assertThat(ordered).hasSize(30).noneMatch(Meeting::locked);
        assertThat(ordered)
                .noneMatch(meeting -> Collections.disjoint(
                        meeting.participants(),
                        planted.meetings().get(meeting.after().getFirst()).participants()));
    }

    /** Whoever comes first of all its participants' comes after nobody. */
    @Test
    void ordersAllThatHaveAnyBeforeThemWhenAskedForAll() {
        var planted = PlantedRules.plant(EVENT, TIMETABLE, 0, 1, 5);

        var first = IntStream.range(0, 200)
                .filter(meeting -> IntStream.range(0, 200)
                        .filter(other -> TIMETABLE.slotOf(other) < TIMETABLE.slotOf(meeting))
                        .allMatch(other -> Collections.disjoint(
                                EVENT.meetings().get(meeting).participants(),
                                EVENT.meetings().get(other).participants())))
                .boxed()
                .toList();
        assertThat(IntStream.range(0, 200)
                        .filter(meeting ->
                                planted.meetings().get(meeting).after().isEmpty())
                        .boxed())
                .containsExactlyElementsOf(first);
    }

    @Test
    void plantsTheSameForTheSameSeed() {
        assertThat(PlantedRules.plant(EVENT, TIMETABLE, 0.2, 0.2, 5))
                .isEqualTo(PlantedRules.plant(EVENT, TIMETABLE, 0.2, 0.2, 5))
                .isNotEqualTo(PlantedRules.plant(EVENT, TIMETABLE, 0.2, 0.2, 6));
    }

    @Test
    void refusesATimetableThatLeavesAMeetingOut() {
        var slots = IntStream.range(0, 200).map(TIMETABLE::slotOf).toArray();
        var tables = IntStream.range(0, 200).map(TIMETABLE::tableOf).toArray();
        slots[7] = Timetable.NOWHERE;
        tables[7] = Timetable.NOWHERE;
        var incomplete = new Timetable(slots, tables);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlantedRules.plant(EVENT, incomplete, 0.1, 0, 5))
                .withMessageContaining("of all meetings");
    }
}
