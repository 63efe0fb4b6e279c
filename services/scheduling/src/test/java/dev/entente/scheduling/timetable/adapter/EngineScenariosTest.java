package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WhatIfQuestion;
import dev.entente.timetabling.whatif.Variation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngineScenariosTest {
    private static final Instant BEGIN = Instant.parse("2026-06-10T08:00:00Z");
    private static final UUID WHOLE_DAY = id(1);
    private static final UUID WORKSHOP = id(2);
    private static final UUID EVENING = id(3);
    private static final EventSessions SESSIONS =
            new EventSessions(Map.of(WHOLE_DAY, "Whole day", WORKSHOP, "Workshop", EVENING, "Evening"), Set.of(20));

    @Test
    void addsSlotsWhereASessionEndsAlthoughAnotherLiesWithinIt() {
        TimetableProblem problem = problem(WHOLE_DAY, WHOLE_DAY, WORKSHOP, WHOLE_DAY, EVENING);

        assertThat(variations(problem, Map.of(WHOLE_DAY, 1))).containsExactly(new Variation.Slots(2, 1));
        assertThat(variations(problem, Map.of(WORKSHOP, 1))).containsExactly(new Variation.Slots(1, 1));
        assertThat(variations(problem, Map.of(EVENING, 1))).containsExactly(new Variation.Slots(3, 1));
    }

    @Test
    void takesSlotsBeforeTheWorkshopWhereTooFewFollowIt() {
        TimetableProblem problem = problem(WHOLE_DAY, WHOLE_DAY, WORKSHOP, WHOLE_DAY, EVENING);

        assertThat(variations(problem, Map.of(WHOLE_DAY, -2)))
                .containsExactly(new Variation.Slots(2, -1), new Variation.Slots(0, -1));
    }

    @Test
    void changesLaterSessionsFirstSinceAnEarlierPartMayVanish() {
        TimetableProblem problem = problem(WHOLE_DAY, WHOLE_DAY, WORKSHOP, WHOLE_DAY, EVENING);

        assertThat(variations(problem, Map.of(WHOLE_DAY, -1, EVENING, 1)))
                .containsExactly(new Variation.Slots(3, 1), new Variation.Slots(2, -1));
    }

    @Test
    void refusesSlotsThatAreLongerThanWhatAWorkshopLeavesOfASession() {
        TimetableProblem problem = new TimetableProblem(
                slots(WHOLE_DAY, WHOLE_DAY, WORKSHOP, WORKSHOP, WHOLE_DAY),
                List.of(new Table(id(200), Presence.ON_SITE, null)),
                List.of(),
                List.of(new Meeting(id(300), id(301), id(302), null)),
                List.of());

        assertThatThrownBy(() -> longerSlots(30, Map.of()).requirePossible(problem, Set.of(20)))
                .hasMessageContaining("part of it that another session leaves, is shorter than 30 minutes");
        assertThatCode(() -> longerSlots(30, Map.of(WHOLE_DAY, -1)).requirePossible(problem, Set.of(20)))
                .doesNotThrowAnyException();
    }

    private static WhatIfQuestion longerSlots(int minutes, Map<UUID, Integer> moreSlots) {
        return new WhatIfQuestion(List.of(new Scenario(0, 0, moreSlots, minutes, 0, 1)), TimetableWishes.USUAL);
    }

    private static List<Variation> variations(TimetableProblem problem, Map<UUID, Integer> moreSlots) {
        Scenario changed = new Scenario(0, 0, moreSlots, null, 0, 1);
        return new EngineScenarios(List.of(changed), problem, SESSIONS)
                .inNumbers()
                .getFirst()
                .variations();
    }

    private static TimetableProblem problem(UUID... sessionIds) {
        return new TimetableProblem(slots(sessionIds), List.of(), List.of(), List.of(), List.of());
    }

    private static List<Slot> slots(UUID... sessionIds) {
        List<Slot> slots = new ArrayList<>();
        for (UUID sessionId : sessionIds) {
            slots.add(new Slot(id(100 + slots.size()), sessionId, BEGIN.plusSeconds(1200L * slots.size())));
        }
        return slots;
    }
}
