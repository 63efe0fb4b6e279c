package dev.entente.agreements.roster.domain;

import static dev.entente.agreements.roster.domain.Brussels.MEETING_AT;
import static dev.entente.agreements.roster.domain.Brussels.NOW;
import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MatchmakingEventTest {

    @Test
    void takesTheDatabasesTimeWhenLive() {
        assertThat(Brussels.live().occurredAt(null, NOW, MEETING_AT)).isEqualTo(NOW);
    }

    @Test
    void refusesToBeToldTheTimeWhenLive() {
        assertRefused(
                RosterRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS,
                () -> Brussels.live().occurredAt(MEETING_AT, NOW, MEETING_AT));
    }

    @Test
    void takesTheGivenTimeWhenEnteredAfterwards() {
        Instant given = MEETING_AT.plusSeconds(60);
        assertThat(Brussels.retrospective().occurredAt(given, NOW, MEETING_AT)).isEqualTo(given);
    }

    @Test
    void keepsTheGivenTimeToTheMicrosecondAsTheDatabaseDoes() {
        Instant given = Instant.parse("2018-01-01T00:00:00.123456789Z");
        assertThat(Brussels.retrospective().occurredAt(given, NOW, MEETING_AT))
                .isEqualTo(Instant.parse("2018-01-01T00:00:00.123456Z"));
    }

    @Test
    void refusesSilenceAboutTheTimeWhenEnteredAfterwards() {
        assertRefused(
                RosterRule.OCCURRED_AT_MUST_BE_GIVEN,
                () -> Brussels.retrospective().occurredAt(null, NOW, MEETING_AT));
    }

    @Test
    void refusesTheFuture() {
        assertRefused(
                RosterRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE,
                () -> Brussels.retrospective().occurredAt(NOW.plusSeconds(1), NOW, MEETING_AT));
    }

    @Test
    void refusesATimeBeforeTheFactOnWhichItBuilds() {
        assertRefused(
                RosterRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT,
                () -> Brussels.retrospective().occurredAt(MEETING_AT.minusSeconds(1), NOW, MEETING_AT));
    }

    @Test
    void countsDaysByItsOwnCalendar() {
        assertThat(Brussels.live().dayOf(Instant.parse("2017-11-15T23:30:00Z"))).isEqualTo(LocalDate.of(2017, 11, 16));
    }
}
