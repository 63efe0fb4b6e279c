package dev.entente.scheduling.calendar.domain;

import static dev.entente.scheduling.Example.NOW;
import static dev.entente.scheduling.Example.live;
import static dev.entente.scheduling.Example.retrospective;
import static dev.entente.scheduling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OccurrenceTest {
    private static final Instant TOLD = Instant.parse("2016-04-26T08:00:00Z");

    @Test
    void isThePresentInLiveEvent() {
        assertThat(Occurrence.of(live(), null, NOW, null)).isEqualTo(NOW);
    }

    @Test
    void isNeverBeforeTheEarlierFact() {
        assertThat(Occurrence.of(live(), null, NOW, NOW.plusMillis(3))).isEqualTo(NOW.plusMillis(3));
    }

    @Test
    void refusesToldTimeInLiveEvent() {
        assertRefused(
                CalendarRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS, () -> Occurrence.of(live(), TOLD, NOW, null));
    }

    @Test
    void isAsToldInRetrospectiveEvent() {
        assertThat(Occurrence.of(retrospective(), TOLD, NOW, null)).isEqualTo(TOLD);
    }

    @Test
    void mustBeToldInRetrospectiveEvent() {
        assertRefused(CalendarRule.OCCURRED_AT_MUST_BE_GIVEN, () -> Occurrence.of(retrospective(), null, NOW, null));
    }

    @Test
    void refusesTheFuture() {
        assertRefused(
                CalendarRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE,
                () -> Occurrence.of(retrospective(), NOW.plusSeconds(1), NOW, null));
    }

    @Test
    void refusesTimeBeforeTheEarlierFact() {
        assertRefused(
                CalendarRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT,
                () -> Occurrence.of(retrospective(), TOLD, NOW, TOLD.plusSeconds(1)));
    }
}
