package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.Scenario;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
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
        TimetableProblem problem = new TimetableProblem(
                slots(WHOLE_DAY, WHOLE_DAY, WORKSHOP, WHOLE_DAY, EVENING), List.of(), List.of(), List.of(), List.of());

        assertThat(variation(problem, WHOLE_DAY)).isEqualTo(new Variation.Slots(2, 1));
        assertThat(variation(problem, WORKSHOP)).isEqualTo(new Variation.Slots(1, 1));
        assertThat(variation(problem, EVENING)).isEqualTo(new Variation.Slots(3, 1));
    }

    private static Variation variation(TimetableProblem problem, UUID sessionId) {
        Scenario longer = new Scenario(0, 0, Map.of(sessionId, 1), null, 0, 1);
        return new EngineScenarios(List.of(longer), problem, SESSIONS)
                .inNumbers()
                .getFirst()
                .variations()
                .getFirst();
    }

    private static List<Slot> slots(UUID... sessionIds) {
        List<Slot> slots = new ArrayList<>();
        for (UUID sessionId : sessionIds) {
            slots.add(new Slot(id(100 + slots.size()), sessionId, BEGIN.plusSeconds(1200L * slots.size())));
        }
        return slots;
    }
}
