package dev.entente.scheduling.timetable.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a scenario is called. */
class ScenarioTest {
    private static final UUID MORNING = id(1);
    private static final UUID AFTERNOON = id(2);
    private static final List<UUID> IN_THE_ORDER_OF_TIME = List.of(MORNING, AFTERNOON);
    private static final EventSessions SESSIONS =
            new EventSessions(Map.of(MORNING, "Morning", AFTERNOON, "Afternoon"), Set.of(20));

    @Test
    void saysWhenNothingDiffers() {
        assertThat(sentence(0, 0, Map.of(MORNING, 0), null, 0)).isEqualTo("as it is");
    }

    @Test
    void tellsTablesFromOnlineRooms() {
        assertThat(sentence(-2, 0, Map.of(), null, 0)).isEqualTo("2 tables fewer");
        assertThat(sentence(0, 1, Map.of(), null, 0)).isEqualTo("1 online room more");
    }

    @Test
    void callsSessionsByTheirNames() {
        assertThat(sentence(0, 0, Map.of(MORNING, -1), null, 0))
                .isEqualTo("1 slot fewer at the end of the session Morning");
        assertThat(sentence(0, 0, Map.of(AFTERNOON, 2), null, 0))
                .isEqualTo("2 slots more at the end of the session Afternoon");
    }

    @Test
    void leavesOutSessionsInWhichNothingCanBeBookedAnyMore() {
        Scenario scenario = new Scenario(0, 0, Map.of(MORNING, 1, AFTERNOON, 1), null, 0, 1);

        assertThat(scenario.sentence(List.of(AFTERNOON), SESSIONS))
                .isEqualTo("1 slot more at the end of the session Afternoon");
    }

    @Test
    void comparesHowLongSlotsLast() {
        assertThat(sentence(0, 0, Map.of(), 15, 0)).isEqualTo("slots of 15 instead of 20 minutes");
    }

    @Test
    void givesTheShareOfNoShowsInPercent() {
        assertThat(sentence(0, 0, Map.of(), null, 0.25)).isEqualTo("25 % no-shows");
        assertThat(sentence(0, 0, Map.of(), null, 0.125)).isEqualTo("12.5 % no-shows");
    }

    @Test
    void joinsAllThatDiffers() {
        assertThat(sentence(1, -3, Map.of(AFTERNOON, -2, MORNING, 1), 30, 0.1))
                .isEqualTo("1 table more, 3 online rooms fewer, 1 slot more at the end of the session Morning, "
                        + "2 slots fewer at the end of the session Afternoon, slots of 30 instead of 20 minutes, "
                        + "10 % no-shows");
    }

    private static String sentence(
            int moreTables,
            int moreRooms,
            Map<UUID, Integer> moreSlots,
            @Nullable Integer slotMinutes,
            double noShowShare) {
        return new Scenario(moreTables, moreRooms, moreSlots, slotMinutes, noShowShare, 1)
                .sentence(IN_THE_ORDER_OF_TIME, SESSIONS);
    }
}
