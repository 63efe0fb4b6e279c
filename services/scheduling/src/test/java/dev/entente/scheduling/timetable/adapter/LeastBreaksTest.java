package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.MeetingTimes;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Timed;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeastBreaksTest {
    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");
    private static final UUID NINE = id(600);
    private static final UUID TWENTY_PAST = id(601);

    /** Its session is over, and it may stay where it is. */
    @Test
    void countsNoBreakForWhatStandsOutsideItsSessions() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        List.of(
                                new Slot(NINE, id(500), MORNING),
                                new Slot(TWENTY_PAST, id(500), MORNING.plusSeconds(1200))),
                        List.of(new Table(id(800), Presence.ON_SITE, null)),
                        List.of(
                                new Participant(id(1), Presence.ON_SITE, 5, List.of()),
                                new Participant(id(2), Presence.ON_SITE, 5, List.of())),
                        List.of(new Meeting(id(100), id(1), id(2), new Place(NINE, id(800)))),
                        List.of()),
                new MeetingTimes(Map.of(id(100), Set.of()), Map.of()));

        assertThat(new LeastBreaks(problem).ofAll()).isZero();
    }
}
