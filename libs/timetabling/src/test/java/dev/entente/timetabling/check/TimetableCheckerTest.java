package dev.entente.timetabling.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.model.WorstOff;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableCheckerTest {
    private static final int SLOTS = 5;
    private static final SlotSet ALL = SlotSet.all(SLOTS);

    private final TimetablingProblem problem = new TimetablingProblem(
            "checked",
            List.of(4, 1),
            Stream.of(SlotSet.only(SLOTS, 1), SlotSet.none(SLOTS), SlotSet.none(SLOTS), SlotSet.none(SLOTS))
                    .map(Participant::awayAt)
                    .toList(),
            List.of(
                    Meeting.of(0, 1, ALL),
                    Meeting.of(0, 2, ALL).after(List.of(0)),
                    Meeting.of(2, 3, SlotSet.where(SLOTS, slot -> slot < 4)),
                    Meeting.of(1, 3, ALL).lockedAt(4, SLOTS)),
            List.of(TablePool.of("hall", 2, SLOTS)),
            OptionalInt.of(0));

    @Test
    void countsMeetingsAndRowsOfEachParticipant() {
        var all = Participant.awayAt(SlotSet.none(SLOTS));
        var limited = new TimetablingProblem(
                "limited",
                List.of(4, 1),
                List.of(all.havingAtMost(2), all.restingAfter(1, 2), all, all.restingAfter(1, 1)),
                List.of(
                        Meeting.of(0, 1, ALL),
                        Meeting.of(0, 1, ALL),
                        Meeting.of(0, 2, ALL),
                        Meeting.of(2, 3, ALL),
                        Meeting.of(2, 3, ALL)),
                List.of(TablePool.of("hall", 2, SLOTS)),
                OptionalInt.empty());

        var finding = TimetableChecker.check(limited, new Timetable(slots(0, 2, 3, 1, 4), slots(0, 0, 0, 0, 0)));

        assertThat(finding.violations())
                .containsExactly(
                        "participant 1 has 3 meetings, allowed are 2",
                        "participant 2 has more than 1 meetings from slot 1 on without a rest");
    }

    @Test
    void countsTheSlotsBetweenMeetingsInDifferentHalls() {
        var walker = Participant.awayAt(SlotSet.none(SLOTS)).travellingFor(2);
        var other = Participant.awayAt(SlotSet.none(SLOTS));
        var halls = new TimetablingProblem(
                "halls",
                List.of(4, 1),
                List.of(walker, other, other, other),
                List.of(
                        Meeting.of(0, 1, ALL),
                        Meeting.of(0, 2, ALL).atPool(1),
                        Meeting.of(0, 3, ALL).atPool(2)),
                List.of(
                        TablePool.of("north", 1, SLOTS),
                        TablePool.of("south", 1, SLOTS).inHall(1),
                        TablePool.of("online", 1, SLOTS).inHall(TablePool.NO_HALL)),
                OptionalInt.empty());

        assertThat(TimetableChecker.check(halls, new Timetable(slots(2, 0, 1), slots(0, 0, 0)))
                        .violations())
                .containsExactly(
                        "participant 1 has 1 slots to go from meeting 2 to meeting 1 in another hall, and needs 2");
        assertThat(TimetableChecker.check(halls, new Timetable(slots(3, 0, 1), slots(0, 0, 0)))
                        .violations())
                .isEmpty();
        // there is time enough between two stretches
        assertThat(TimetableChecker.check(halls, new Timetable(slots(3, 4, 2), slots(0, 0, 0)))
                        .violations())
                .isEmpty();
    }

    @Test
    void acceptsAValidTimetable() {
        var finding = check(slots(2, 3, 2, 4), slots(0, 0, 1, 0));

        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(4);
        assertThat(finding.breaks()).isZero();
    }

    @Test
    void refusesTwoMeetingsOfOneParticipantAtOnce() {
        assertThat(check(slots(2, 2, 0, 4), slots(0, 1, 0, 0)).violations())
                .contains("participant 1 has meetings 1 and 2 at slot 3");
    }

    @Test
    void refusesASlotAtWhichAParticipantIsNotAvailable() {
        assertThat(check(slots(1, 2, 3, 4), slots(0, 0, 0, 0)).violations())
                .containsExactly("participant 1 is not available at slot 2, where meeting 1 is");
    }

    @Test
    void refusesASlotThatTheMeetingMustNotTake() {
        assertThat(check(slots(2, 3, 4, 4), slots(0, 0, 1, 0)).violations())
                .contains("meeting 3 must not be at slot 5");
    }

    @Test
    void refusesASlotThatDoesNotExist() {
        assertThat(check(slots(2, 3, 9, 4), slots(0, 0, 1, 0)).violations())
                .contains("meeting 3 is at slot 10, which does not exist");
    }

    @Test
    void refusesASharedTable() {
        assertThat(check(slots(2, 3, 2, 4), slots(0, 0, 0, 0)).violations())
                .containsExactly("meetings 1 and 3 share table 1 at slot 3");
    }

    @Test
    void refusesATableThatDoesNotExist() {
        assertThat(check(slots(2, 3, 2, 4), slots(0, 0, 2, 0)).violations())
                .containsExactly("meeting 3 has table 3 of 'hall', which does not exist at slot 3");
    }

    @Test
    void refusesTheWrongOrder() {
        assertThat(check(slots(3, 2, 3, 4), slots(0, 0, 1, 0)).violations())
                .containsExactly("meeting 1 must be over before meeting 2");
    }

    @Test
    void refusesUnfairness() {
        assertThat(check(slots(0, 2, 3, 4), slots(0, 0, 0, 0)).violations())
                .containsExactly("two participants differ by 1 breaks, allowed are 0");
    }

    @Test
    void refusesALockedMeetingThatIsNowhere() {
        assertThat(check(slots(2, 3, 2, -1), slots(0, 0, 1, -1)).violations())
                .containsExactly("meeting 4 is locked and has no slot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "OPTIMAL ! 4 ! 4 ! 0 !",
                "FEASIBLE ! 4 ! 4 ! 0 !",
                "OPTIMAL ! 4 ! 5 ! 0 ! the result claims a bound of weight 5, but all meetings weigh 4",
                "FEASIBLE ! 4 ! 3 ! 0 ! the result claims that no more than weight 3 can be placed, but places 4",
                "FEASIBLE ! 4 ! 4 ! 1 ! the result claims that there must be 1 breaks, but has 0",
                "FEASIBLE ! 3 ! 4 ! 0 ! the result claims placed weight 3, but it is 4",
                "INFEASIBLE ! 4 ! 4 ! 0 ! the result claims that there is no timetable, but is one"
            })
    void holdsClaimsAgainstTheTimetable(Status status, long weight, long bound, int lowerBound, String wrong) {
        var timetable = new Timetable(slots(2, 3, 2, 4), slots(0, 0, 1, 0));

        var violations = TimetableChecker.check(problem, timetable, claim(status, 4, weight, bound, 0, lowerBound, 0))
                .violations();

        if (wrong == null) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).contains(wrong);
        }
    }

    @Test
    void letsMeetingsBeLeftOutOnlyWhenTheyMayBeChosen() {
        var timetable = new Timetable(slots(-1, 3, 2, 4), slots(-1, 0, 1, 0));
        var choice = problem.withGoal(Goal.CHOOSE_AND_PLACE);

        assertThat(TimetableChecker.check(problem, timetable, claim(Status.FEASIBLE, 3, 3, 4, 0, 0, 0))
                        .violations())
                .containsExactly("the result claims to be FEASIBLE, but leaves 1 meetings out that may not be chosen");
        assertThat(TimetableChecker.check(choice, timetable, claim(Status.FEASIBLE, 3, 3, 4, 0, 0, 0))
                        .violations())
                .isEmpty();
        assertThat(TimetableChecker.check(choice, timetable, claim(Status.OPTIMAL, 3, 3, 4, 0, 0, 0))
                        .violations())
                .containsExactly("the result claims to be OPTIMAL, but its bounds leave room for better ones");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "1 ! 1 ! 0 !",
                "1 ! 1 ! 1 !",
                "0 ! 1 ! 0 ! the result claims participants who are worst off 0, but it is 1",
                "2 ! 1 ! 0 ! the result claims that participant 2 is worst off with 1 breaks, 0 of them alone, but it has 0, and somebody has 1",
                "1 ! 2 ! 0 ! the result claims that participant 1 is worst off with 2 breaks, 0 of them alone, but it has 1, and somebody has 1",
                "1 ! 1 ! 2 ! the result claims that participant 1 is worst off with 1 breaks, 2 of them alone, but it has 1, and somebody has 1",
                "9 ! 1 ! 0 ! the result claims that participant 9 is worst off with 1 breaks, 0 of them alone, but it has 0, and somebody has 1"
            })
    void holdsWhoIsNamedAsWorstOffAgainstTheTimetable(int participant, int breaks, int alone, String wrong) {
        var timetable = new Timetable(slots(0, 3, 2, 4), slots(0, 0, 1, 0));
        var worstOff =
                participant == 0 ? List.<WorstOff>of() : List.of(new WorstOff(participant - 1, 2, breaks, alone));
        var generous = problem.withFairness(OptionalInt.empty());

        var violations = TimetableChecker.check(
                        generous, timetable, claim(Status.FEASIBLE, 4, 4, 4, 1, 0, 2, 1, worstOff))
                .violations();

        if (wrong == null) {
            assertThat(violations).isEmpty();
        } else {
            assertThat(violations).contains(wrong);
        }
    }

    private static Certificate claim(
            Status status, int placed, long weight, long bound, int breaks, int lowerBound, int idleSlots) {
        return claim(status, placed, weight, bound, breaks, lowerBound, idleSlots, 0, List.of());
    }

    private static Certificate claim(
            Status status,
            int placed,
            long weight,
            long bound,
            int breaks,
            int lowerBound,
            int idleSlots,
            int fairness,
            List<WorstOff> worstOff) {
        return new Certificate(
                status,
                4,
                placed,
                weight,
                bound,
                ShadowPrices.none(4),
                breaks,
                lowerBound,
                fairness,
                idleSlots,
                worstOff,
                Targets.NONE,
                0,
                0,
                0,
                1);
    }

    @Test
    void refusesATimetableOfAnotherProblem() {
        assertThat(check(slots(2, 3), slots(0, 0)).violations())
                .containsExactly("the timetable has 2 meetings, the problem 4");
    }

    private TimetableChecker.Finding check(int[] slots, int[] tables) {
        return TimetableChecker.check(problem, new Timetable(slots, tables));
    }

    private static int[] slots(int... numbers) {
        return numbers;
    }
}
