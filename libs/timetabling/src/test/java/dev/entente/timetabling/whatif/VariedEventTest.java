package dev.entente.timetabling.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class VariedEventTest {
    private static final int ADA = 0;
    private static final int BOB = 1;
    private static final int CHARLES = 2;
    private static final int DOROTHY = 3;

    /** A morning of three slots and an afternoon of four. */
    private static final int SLOTS = 7;

    @Test
    void leavesAnEventWithoutVariationsAsItIs() {
        var problem = event(meeting(ADA, BOB), meeting(ADA, CHARLES).lockedAt(0, SLOTS));

        assertThat(VariedEvent.of(problem, List.of(), 1).problem()).isEqualTo(problem);
    }

    @Test
    void takesTablesAwayButNeverMoreThanThereAre() {
        var problem = event(meeting(ADA, BOB));

        assertThat(varied(problem, new Variation.Tables(0, -1))
                        .pools()
                        .getFirst()
                        .tablesBySlot())
                .containsExactly(1, 1, 1, 1, 1, 1, 0);
        assertThat(varied(problem, new Variation.Tables(0, 2))
                        .pools()
                        .getFirst()
                        .tablesBySlot())
                .containsExactly(4, 4, 4, 4, 4, 4, 3);
    }

    @Test
    void takesSlotsFromTheEndOfAStretch() {
        var problem = event(meeting(ADA, BOB, 2, 3, 6));

        var shorter = varied(problem, new Variation.Slots(0, -1));

        assertThat(shorter.stretches()).containsExactly(2, 4);
        // what was at slot 3 is at slot 2 now, and slot 2 is gone
        assertThat(shorter.meetings().getFirst().slots().slots()).containsExactly(2, 5);
        assertThat(shorter.pools().getFirst().tablesBySlot()).containsExactly(2, 2, 2, 2, 2, 1);
    }

    @Test
    void addsSlotsThatAreLikeTheLastOne() {
        var problem = event(meeting(ADA, DOROTHY, 0, 2), meeting(ADA, BOB, 0));

        var longer = varied(problem, new Variation.Slots(0, 2));

        assertThat(longer.stretches()).containsExactly(5, 4);
        assertThat(longer.meetings().get(0).slots().slots()).containsExactly(0, 2, 3, 4);
        assertThat(longer.meetings().get(1).slots().slots()).containsExactly(0);
        // Dorothy leaves for lunch early
        assertThat(longer.participants().get(DOROTHY).unavailable().slots()).containsExactly(2, 3, 4);
    }

    @Test
    void leavesOutAStretchWithoutSlots() {
        assertThat(varied(event(meeting(ADA, BOB)), new Variation.Slots(0, -3)).stretches())
                .containsExactly(4);
    }

    @Test
    void fillsTheSameTimeWithSlotsOfAnotherLength() {
        // morning: 60 minutes; afternoon: 80 minutes, of which the last five are too few
        assertThat(varied(event(meeting(ADA, BOB)), new Variation.SlotLength(20, 15))
                        .stretches())
                .containsExactly(4, 5);
        assertThat(varied(event(meeting(ADA, BOB)), new Variation.SlotLength(20, 30))
                        .stretches())
                .containsExactly(2, 2);
        assertThat(varied(event(meeting(ADA, BOB)), new Variation.SlotLength(20, 20)))
                .isEqualTo(event(meeting(ADA, BOB)));
    }

    @Test
    void carriesTimesOverToEverySlotThatTheyOverlap() {
        // Dorothy is away from minute 40 on: slots of 15 minutes from the third on touch that
        var quarters = varied(event(meeting(ADA, BOB, 0, 1)), new Variation.SlotLength(20, 15));

        assertThat(quarters.participants().get(DOROTHY).unavailable().slots()).containsExactly(2, 3);
        // the meeting may be held within the first 40 minutes
        assertThat(quarters.meetings().getFirst().slots().slots()).containsExactly(0, 1);
        // the last slot of the afternoon begins at minute 60, when one table is left
        assertThat(quarters.pools().getFirst().tablesBySlot()).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 1);
    }

    @Test
    void releasesALockThatWouldLeaveTooLittleTimeBetweenHalls() {
        var walker = Participant.awayAt(SlotSet.none(SLOTS)).travellingFor(1);
        var problem = new TimetablingProblem(
                "halls",
                List.of(3, 4),
                Collections.nCopies(3, walker),
                List.of(
                        meeting(0, 1).lockedAt(0, SLOTS),
                        meeting(0, 2).atPool(1).lockedAt(2, SLOTS)),
                List.of(
                        TablePool.of("north", 1, SLOTS),
                        TablePool.of("south", 1, SLOTS).inHall(1)),
                OptionalInt.empty());

        // of three slots of 20 minutes, two of 30 are left: the first and the last are beside one another
        var halfHours = VariedEvent.of(problem, List.of(new Variation.SlotLength(20, 30)), 1);

        assertThat(halfHours.released()).containsExactly(1);
        assertThat(halfHours.problem().pools()).extracting(TablePool::hall).containsExactly(0, 1);
        assertThat(halfHours.problem().participants().getFirst().travel()).isEqualTo(1);
    }

    @Test
    void leavesRestsAsLong() {
        var tired = Participant.awayAt(SlotSet.none(SLOTS)).restingAfter(2, 1).havingAtMost(5);
        var problem = new TimetablingProblem(
                "tired",
                List.of(3, 4),
                Collections.nCopies(2, tired),
                List.of(meeting(0, 1)),
                List.of(TablePool.of("tables", 1, SLOTS)),
                OptionalInt.empty());

        assertThat(varied(problem, new Variation.SlotLength(20, 15))
                        .participants()
                        .getFirst())
                .isEqualTo(
                        Participant.awayAt(SlotSet.none(9)).restingAfter(2, 2).havingAtMost(5));
    }

    @Test
    void keepsALockedMeetingAtTheSlotWithMostOfItsTime() {
        var problem = event(
                meeting(ADA, BOB).lockedAt(1, SLOTS), meeting(ADA, BOB).lockedAt(4, SLOTS), meeting(ADA, CHARLES));

        var event = VariedEvent.of(problem, List.of(new Variation.SlotLength(20, 30)), 1);

        // minutes 20 to 40 lie ten in either half hour, and the earlier one is taken
        assertThat(event.problem().meetings().get(0).slots().slots()).containsExactly(0);
        assertThat(event.problem().meetings().get(1).slots().slots()).containsExactly(2);
        assertThat(event.problem().meetings()).filteredOn(Meeting::locked).hasSize(2);
        assertThat(event.released()).isEmpty();
    }

    @Test
    void releasesLockedMeetingsThatCannotStayAndNamesThem() {
        var problem = event(
                meeting(ADA, BOB).lockedAt(0, SLOTS),
                meeting(ADA, CHARLES).lockedAt(1, SLOTS),
                meeting(BOB, CHARLES).lockedAt(6, SLOTS));

        // Ada would be at two places in the first half hour; the last 20 minutes of the afternoon are no half hour
        var event = VariedEvent.of(problem, List.of(new Variation.SlotLength(20, 30)), 1);

        assertThat(event.released()).containsExactly(1, 2);
        assertThat(event.problem().meetings().get(1).slots()).isEqualTo(SlotSet.all(4));
        assertThat(event.problem().meetings().get(1).locked()).isFalse();
    }

    @Test
    void releasesLockedMeetingsThatHaveNoTableLeft() {
        var problem = event(
                meeting(ADA, BOB).lockedAt(0, SLOTS), meeting(CHARLES, DOROTHY).lockedAt(0, SLOTS));

        assertThat(VariedEvent.of(problem, List.of(new Variation.Tables(0, -1)), 1)
                        .released())
                .containsExactly(1);
    }

    @Test
    void takesOutWhoDoesNotComeWithAllMeetings() {
        var problem = MarketGenerator.generate(new EventShape(40, 120, 12, 15, false), 1);

        var event = VariedEvent.of(problem, List.of(new Variation.NoShows(0.25)), 7);

        assertThat(event.absent()).hasSize(10).isSorted();
        assertThat(event.problem().participantCount()).isEqualTo(30);
        for (int number = 0; number < event.meetings().size(); number++) {
            var before = problem.meetings().get(event.meetings().get(number));
            var people = event.problem().meetings().get(number).participants();
            assertThat(people.stream().map(event.participants()::get).toList())
                    .isEqualTo(before.participants())
                    .doesNotContainAnyElementsOf(event.absent());
            assertThat(event.problem().meetings().get(number).slots()).isEqualTo(before.slots());
        }
        var held = new HashSet<>(event.meetings());
        for (int number = 0; number < problem.meetings().size(); number++) {
            assertThat(held.contains(number))
                    .isEqualTo(problem.meetings().get(number).participants().stream()
                            .noneMatch(event.absent()::contains));
        }
    }

    @Test
    void waitsForNoMeetingThatFellOut() {
        var problem = event(
                meeting(ADA, BOB),
                meeting(BOB, CHARLES),
                meeting(CHARLES, DOROTHY).after(List.of(0, 1)));

        for (long seed = 0; seed < 50; seed++) {
            var event = VariedEvent.of(problem, List.of(new Variation.NoShows(0.25)), seed);
            for (int number = 0; number < event.meetings().size(); number++) {
                var before =
                        problem.meetings().get(event.meetings().get(number)).after();
                assertThat(event.problem().meetings().get(number).after().stream()
                                .map(event.meetings()::get))
                        .containsExactlyElementsOf(before.stream()
                                .filter(event.meetings()::contains)
                                .toList());
            }
        }
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        var problem = MarketGenerator.generate(new EventShape(40, 120, 12, 15, false), 1);
        var third = List.<Variation>of(new Variation.NoShows(1 / 3.0));

        assertThat(VariedEvent.of(problem, third, 5)).isEqualTo(VariedEvent.of(problem, third, 5));
        assertThat(VariedEvent.of(problem, third, 5).absent())
                .isNotEqualTo(VariedEvent.of(problem, third, 6).absent());
    }

    @Test
    void appliesVariationsOneAfterTheOther() {
        var problem = event(meeting(ADA, BOB), meeting(ADA, CHARLES), meeting(BOB, CHARLES));

        var event = VariedEvent.of(
                problem,
                List.of(new Variation.Slots(1, -1), new Variation.SlotLength(20, 15), new Variation.NoShows(0.25)),
                3);

        assertThat(event.problem().stretches()).containsExactly(4, 4);
        assertThat(event.absent()).hasSize(1);
    }

    @Test
    void refusesWhatCannotBe() {
        var problem = event(meeting(ADA, BOB));

        assertThatThrownBy(() -> varied(problem, new Variation.Slots(0, -4)))
                .hasMessage("stretch 1 has 3 slots, so there cannot be 4 fewer");
        assertThatThrownBy(() -> varied(problem, new Variation.Slots(2, 1)))
                .hasMessage("there is no stretch 3, only 1 to 2");
        assertThatThrownBy(() -> varied(problem, new Variation.Tables(1, 1)))
                .hasMessage("there is no pool 2, only 1 to 1");
        assertThatThrownBy(() -> varied(problem, new Variation.SlotLength(20, 61)))
                .hasMessage("a stretch of 3 slots of 20 minutes has no room for one of 61 minutes");
        assertThatThrownBy(() ->
                        VariedEvent.of(problem, List.of(new Variation.Slots(0, -3), new Variation.Slots(0, -4)), 1))
                .hasMessage("no slot would be left");
        assertThatThrownBy(() -> varied(problem, new Variation.Slots(0, Integer.MAX_VALUE)))
                .hasMessageContaining("is too long");
        assertThatThrownBy(() -> varied(problem, new Variation.SlotLength(1_000_000, 1)))
                .hasMessageContaining("is too long");
        assertThatThrownBy(() -> new Variation.Tables(0, Integer.MIN_VALUE)).hasMessageContaining("more or fewer");
        assertThatThrownBy(() -> new Variation.SlotLength(0, 15)).hasMessageContaining("at least a minute");
        assertThatThrownBy(() -> new Variation.NoShows(1.5)).hasMessageContaining("from 0 to 1");
    }

    private static TimetablingProblem varied(TimetablingProblem problem, Variation variation) {
        return VariedEvent.of(problem, List.of(variation), 1).problem();
    }

    private static Meeting meeting(int one, int other) {
        return Meeting.of(one, other, SlotSet.all(SLOTS));
    }

    private static Meeting meeting(int one, int other, int... slots) {
        return Meeting.of(
                one, other, SlotSet.where(SLOTS, slot -> Arrays.stream(slots).anyMatch(each -> each == slot)));
    }

    /** Two tables, one at the last slot; Dorothy is away at the last slot of the morning. */
    private static TimetablingProblem event(Meeting... meetings) {
        var present = Participant.awayAt(SlotSet.none(SLOTS));
        return new TimetablingProblem(
                "brussels",
                List.of(3, 4),
                List.of(present, present, present, Participant.awayAt(SlotSet.only(SLOTS, 2))),
                List.of(meetings),
                List.of(new TablePool("tables", List.of(2, 2, 2, 2, 2, 2, 1))),
                OptionalInt.empty());
    }
}
