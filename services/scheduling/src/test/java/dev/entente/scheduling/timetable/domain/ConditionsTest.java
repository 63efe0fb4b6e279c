package dev.entente.scheduling.timetable.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.entente.platform.rule.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void namesOnlyThoseThatWaitInACircle() {
        Conditions conditions = new Conditions(Map.of(
                id(1), after(2, 9),
                id(2), after(3),
                id(3), after(1),
                id(4), after(1),
                id(5), after(6)));

        assertThatThrownBy(conditions::requireSense)
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(TimetableRule.ORDER_MUST_BE_POSSIBLE);
                    assertThat(refusal.members()).containsEntry("meetingIds", List.of(id(1), id(2), id(3)));
                });
    }

    @Test
    void refusesAMeetingThatWaitsForItself() {
        Conditions conditions = new Conditions(Map.of(id(1), after(1)));

        assertThatThrownBy(conditions::requireSense).hasMessageContaining("waits for itself");
    }

    @Test
    void findsALongWayWithoutACirclePossible() {
        Conditions conditions = new Conditions(IntStream.range(1, 1000)
                .boxed()
                .collect(Collectors.toMap(number -> id(number), number -> after(number + 1))));

        conditions.requireSense();

        assertThat(conditions.namedMeetingIds()).hasSize(1000);
    }

    @Test
    void refusesToNameMoreThanTheMost() {
        Set<UUID> fifty =
                IntStream.range(5000, 5050).mapToObj(number -> id(number)).collect(Collectors.toSet());
        Conditions conditions = new Conditions(IntStream.rangeClosed(1, Conditions.MOST_NAMED / fifty.size() + 1)
                .boxed()
                .collect(Collectors.toMap(number -> id(number), number -> new MeetingCondition(Set.of(), fifty))));

        assertThatThrownBy(conditions::requireSense).hasMessageContaining("5050");
    }

    private static MeetingCondition after(int... meetings) {
        return new MeetingCondition(
                Set.of(), IntStream.of(meetings).mapToObj(number -> id(number)).collect(Collectors.toSet()));
    }
}
