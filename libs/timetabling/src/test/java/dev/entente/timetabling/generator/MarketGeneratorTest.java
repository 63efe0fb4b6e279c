package dev.entente.timetabling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarketGeneratorTest {
    private static final EventShape LARGE = new EventShape(2_000, 10_000, 20, 600, false);
    private static final EventShape WISHES = new EventShape(2_000, 16_000, 20, 600, true);

    @Test
    void inventsTheSameForTheSameSeed() {
        var shape = new EventShape(60, 200, 16, 20, true).inHalls(2, 1).aimingAt(3);

        assertThat(MarketGenerator.generate(shape, 7)).isEqualTo(MarketGenerator.generate(shape, 7));
    }

    @Test
    void inventsSomethingElseForAnotherSeed() {
        var shape = new EventShape(60, 200, 16, 20, false);

        assertThat(MarketGenerator.generate(shape, 8).meetings())
                .isNotEqualTo(MarketGenerator.generate(shape, 7).meetings());
    }

    /** So many meetings that whoever is wanted most comes to the cap. */
    @ParameterizedTest
    @CsvSource({"12, 145, 450, 11", "16, 500, 2000, 15", "20, 500, 2600, 18"})
    void givesNobodyMoreMeetingsThanTheCap(int slots, int participants, int meetings, int cap) {
        var event = MarketGenerator.generate(new EventShape(participants, meetings, slots, 600, false), 1);

        assertThat(meetingsOfEach(event)).contains(cap).allMatch(held -> held <= cap);
    }

    @Test
    void leavesEverybodyASlotToSpare() {
        var event = MarketGenerator.generate(new EventShape(500, 2_600, 20, 600, false), 1);

        var meetings = meetingsOfEach(event);
        for (int participant = 0; participant < 500; participant++) {
            int there = 20 - event.participants().get(participant).unavailable().size();
            assertThat(meetings.get(participant)).isLessThan(there);
        }
    }

    @Test
    void capsNobodyWhereMeetingsAreChosen() {
        assertThat(meetingsOfEach(MarketGenerator.generate(WISHES, 1))).anyMatch(wishes -> wishes > 20);
    }

    @Test
    void letsEverySeventhMissSlots() {
        var event = MarketGenerator.generate(LARGE, 1);

        assertThat(absences(event).size() / 2_000.0).isBetween(0.13, 0.17);
    }

    @Test
    void letsNobodyMissMoreThanOneBlock() {
        for (var missing : absences(MarketGenerator.generate(LARGE, 1))) {
            var slots = missing.slots().summaryStatistics();
            assertThat(missing.size()).isEqualTo(slots.getMax() - slots.getMin() + 1);
        }
    }

    @Test
    void letsNobodyMissMoreThanAThirdOfTheSlots() {
        assertThat(absences(MarketGenerator.generate(LARGE, 1)))
                .extracting(SlotSet::size)
                .contains(1, 2, 3, 4, 5, 6)
                .allMatch(length -> length <= 20 / 3);
    }

    @Test
    void bindsEveryTenthMeetingToHalfADay() {
        var bound = boundMeetings(MarketGenerator.generate(LARGE, 1));

        assertThat(bound.size() / 10_000.0).isBetween(0.09, 0.11);
    }

    @Test
    void bindsAsManyMeetingsToTheMorningAsToTheAfternoon() {
        var morning = SlotSet.where(20, slot -> slot < 10);
        var afternoon = SlotSet.where(20, slot -> slot >= 10);

        var bound = boundMeetings(MarketGenerator.generate(LARGE, 1));

        assertThat(bound).extracting(Meeting::slots).containsOnly(morning, afternoon);
        assertThat(bound.stream()
                        .filter(meeting -> meeting.slots().equals(morning))
                        .count())
                .isBetween(bound.size() * 2L / 5, bound.size() * 3L / 5);
    }

    @Test
    void bindsNoMeetingOfAShortDay() {
        assertThat(boundMeetings(MarketGenerator.generate(new EventShape(145, 370, 12, 34, false), 1)))
                .isEmpty();
    }

    @Test
    void letsTwoFifthsSellToTheRest() {
        var event = MarketGenerator.generate(LARGE, 1);

        assertThat(event.meetings()).allSatisfy(meeting -> {
            assertThat(seller(meeting)).isBetween(0, 799);
            assertThat(buyer(meeting)).isBetween(800, 1_999);
        });
    }

    @Test
    void letsNoPairMeetTwice() {
        // half of all pairs that there are
        var event = MarketGenerator.generate(new EventShape(50, 300, 16, 200, true), 1);

        assertThat(event.meetings()).extracting(Meeting::participants).doesNotHaveDuplicates();
    }

    /** Of weights 1/rank^0.35 and 1/rank^0.25, the first half of the ranks has 64 % and 59 %. */
    @Test
    void letsSomeBeWantedMoreThanOthersAndSellersMoreSo() {
        var event = MarketGenerator.generate(WISHES, 1);

        assertThat(share(event, MarketGeneratorTest::seller, 0, 400)).isBetween(0.62, 0.66);
        assertThat(share(event, MarketGeneratorTest::buyer, 800, 1_400)).isBetween(0.57, 0.61);
    }

    @Test
    void weighsWishesFromOneToThree() {
        assertThat(MarketGenerator.generate(WISHES, 1).meetings())
                .extracting(Meeting::weight)
                .containsOnly(1, 2, 3);
    }

    private static List<Integer> meetingsOfEach(TimetablingProblem event) {
        var meetings = new int[event.participantCount()];
        for (var meeting : event.meetings()) {
            meeting.participants().forEach(participant -> meetings[participant]++);
        }
        return IntStream.of(meetings).boxed().toList();
    }

    private static List<SlotSet> absences(TimetablingProblem event) {
        return event.participants().stream()
                .map(Participant::unavailable)
                .filter(missing -> !missing.isEmpty())
                .toList();
    }

    private static List<Meeting> boundMeetings(TimetablingProblem event) {
        return event.meetings().stream()
                .filter(meeting -> meeting.slots().size() < event.slotCount())
                .toList();
    }

    private static int seller(Meeting meeting) {
        return meeting.participants().getFirst();
    }

    private static int buyer(Meeting meeting) {
        return meeting.participants().getLast();
    }

    private static double share(TimetablingProblem event, ToIntFunction<Meeting> side, int from, int to) {
        return event.meetings().stream()
                        .mapToInt(side)
                        .filter(number -> number >= from && number < to)
                        .count()
                / (double) event.meetings().size();
    }
}
