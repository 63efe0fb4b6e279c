package dev.entente.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.e2e.journey.Fair.AgendaEntry;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * 150 participants with 400 accepted requests: timetabled, though the service is killed while it computes, published, and
 * put right when somebody stays away.
 */
@ExtendWith(OnRunningStack.class)
@Timeout(300)
class TimetabledFairJourneyTest {
    private static final int PER_SIDE = 75;
    private static final int MEETINGS = 400;

    @Test
    void givesEverybodyAnAgendaThatIsRightAlsoAfterSomebodyStaysAway(Stack stack) {
        var fair = Fair.of(new People(stack).olivia(), PER_SIDE);
        Set<String> agreed = new HashSet<>();
        for (int number = 0; number < MEETINGS; number++) {
            // each host meets five or six guests, and each guest as many hosts, no two of them twice
            int host = number % PER_SIDE;
            int guest = (host + 11 * (number / PER_SIDE)) % PER_SIDE;
            agreed.add(fair.agrees(host, guest));
        }

        JsonNode published = fair.timetables(10, () -> {
            stack.kill("scheduling");
            stack.start("scheduling");
        });

        assertThat(published.path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(published.at("/certificate/placed").asInt()).isEqualTo(MEETINGS);
        Map<String, List<AgendaEntry>> before = fair.agendas();
        assertThat(before.keySet()).isEqualTo(agreed);
        assertSound(before);

        String missing = fair.hosts().get(3);
        JsonNode repair = fair.repairsWithout(missing);

        Map<String, List<AgendaEntry>> after = fair.agendas();
        assertSound(after);
        Set<String> cancelled = texts(repair.path("cancelledMeetingIds"));
        assertThat(cancelled)
                .isNotEmpty()
                .isEqualTo(before.entrySet().stream()
                        .filter(meeting -> isOf(missing, meeting.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
        Set<String> left = new HashSet<>(agreed);
        left.removeAll(cancelled);
        assertThat(after.keySet()).isEqualTo(left);
        assertThat(repair.path("moved"))
                .as("nothing must move when somebody stays away")
                .isEmpty();
        left.forEach(meeting -> assertThat(after.get(meeting)).isEqualTo(before.get(meeting)));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode told = fair.reportedTimetables();
            assertThat(told).hasSize(2);
            assertThat(told.at("/0/status").asText()).isEqualTo("SUPERSEDED");
            assertThat(told.at("/1/method").asText()).isEqualTo("FEWEST_MOVES");
            assertThat(told.at("/1/status").asText()).isEqualTo("PUBLISHED");
        });
    }

    /** Both parties see each meeting at the same place, and nobody and no table is at two meetings at once. */
    private static void assertSound(Map<String, List<AgendaEntry>> agendas) {
        Set<String> taken = new HashSet<>();
        agendas.forEach((meeting, entries) -> {
            assertThat(entries).as(meeting).hasSize(2);
            AgendaEntry one = entries.getFirst();
            AgendaEntry other = entries.getLast();
            assertThat(one.slot()).isNotEmpty().isEqualTo(other.slot());
            assertThat(one.table()).isNotEmpty().isEqualTo(other.table());
            for (String resource : List.of(one.participant(), other.participant(), one.table())) {
                assertThat(taken.add(one.slot() + " " + resource))
                        .as("%s is at one meeting at a time", resource)
                        .isTrue();
            }
        });
    }

    private static boolean isOf(String participant, List<AgendaEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.participant().equals(participant));
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
