package dev.entente.timetabling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.generator.ChangeGenerator;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StandingTimetableTest {
    private static final int SLOTS = 4;
    private static final int ADA = 0;
    private static final int BOB = 1;
    private static final int CLEO = 2;
    private static final int DAN = 3;

    /** Ada meets Bob, then Cleo; Dan meets Cleo, then Bob. */
    private static final Timetable FOUR_MEETINGS = new Timetable(new int[] {0, 1, 0, 1}, new int[] {0, 0, 1, 1});

    private static List<Meeting> fourMeetings() {
        return List.of(pair(ADA, BOB), pair(ADA, CLEO), pair(DAN, CLEO), pair(DAN, BOB));
    }

    private static Meeting pair(int one, int other) {
        return Meeting.of(one, other, SlotSet.all(SLOTS));
    }

    private static TimetablingProblem event(List<Meeting> meetings, int tables) {
        return new TimetablingProblem(
                "four friends",
                List.of(SLOTS),
                Collections.nCopies(4, Participant.awayAt(SlotSet.none(SLOTS))),
                meetings,
                List.of(TablePool.of("tables", tables, SLOTS)),
                OptionalInt.empty());
    }

    private static StandingTimetable friends() {
        return new StandingTimetable(event(fourMeetings(), 2), FOUR_MEETINGS);
    }

    private static SlotSet slots(Integer... numbers) {
        return SlotSet.where(SLOTS, slot -> List.of(numbers).contains(slot));
    }

    @Test
    void movesOnlyTheMeetingOfWhoeverIsLate() {
        var repair = friends().repair(new Change.ParticipantAway(ADA, slots(0)));

        assertThat(repair.moved()).hasSize(1);
        assertThat(repair.moved().getFirst().meeting()).isZero();
        assertThat(repair.moved().getFirst().to().slot()).isEqualTo(2);
        assertThat(repair.fewestMoved()).isTrue();
    }

    @Test
    void leavesTimeToGoToAnotherHall() {
        var walker = Participant.awayAt(SlotSet.none(SLOTS)).travellingFor(1);
        var event = new TimetablingProblem(
                "two halls",
                List.of(SLOTS),
                Collections.nCopies(4, walker),
                List.of(pair(ADA, BOB), pair(ADA, CLEO).atPool(1)),
                List.of(
                        TablePool.of("north", 1, SLOTS),
                        TablePool.of("south", 1, SLOTS).inHall(1)),
                OptionalInt.empty());
        var standing = new StandingTimetable(event, new Timetable(new int[] {1, 3}, new int[] {0, 0}));

        var repair = standing.repair(new Change.ParticipantAway(BOB, slots(1)));

        // beside it, at slot 2, Ada would have to be in the other hall at once
        assertThat(repair.moved()).extracting(Repair.Moved::to).containsExactly(new Repair.Place(0, 0));
        requireValid(standing);
    }

    @Test
    void movesAnotherMeetingWhenNoSlotIsFree() {
        var standing = friends();

        var repair = standing.repair(
                List.of(new Change.ParticipantAway(ADA, slots(0, 3)), new Change.ParticipantAway(BOB, slots(2, 3))),
                Priorities.FEWEST_MOVES);

        assertThat(repair.lost()).isEmpty();
        assertThat(repair.moved()).extracting(Repair.Moved::meeting).containsExactly(0, 1, 2, 3);
        assertThat(repair.fewestMoved()).isTrue();
        requireValid(standing);
    }

    @Test
    void cancelsWhatIsLeftWithWhoeverIsGone() {
        var repair = friends().repair(new Change.ParticipantGone(ADA, 1));

        assertThat(repair.lost()).containsExactly(new Repair.Lost(1, new Repair.Place(1, 0)));
        assertThat(repair.moved()).isEmpty();
        assertThat(repair.mostPlaced()).isTrue();
    }

    @Test
    void letsAWaitingMeetingHaveWhatAChangeFrees() {
        var standing = new StandingTimetable(
                event(List.of(pair(ADA, BOB), pair(CLEO, DAN).weighing(1)), 1)
                        .withMeetings(List.of(Meeting.of(ADA, BOB, slots(0)), Meeting.of(CLEO, DAN, slots(0)))),
                new Timetable(new int[] {0, Timetable.NOWHERE}, new int[] {0, Timetable.NOWHERE}));

        var repair = standing.repair(new Change.MeetingCancelled(0));

        assertThat(repair.entered()).containsExactly(new Repair.Entered(1, new Repair.Place(0, 0)));
        assertThat(repair.lost()).isEmpty();
    }

    @Test
    void leavesFreedSlotsEmptyWhenAskedTo() {
        var standing = new StandingTimetable(
                event(List.of(Meeting.of(ADA, BOB, slots(0)), Meeting.of(CLEO, DAN, slots(0))), 1),
                new Timetable(new int[] {0, Timetable.NOWHERE}, new int[] {0, Timetable.NOWHERE}));

        var repair = standing.repair(
                List.of(new Change.MeetingCancelled(0)), new Priorities(Double.POSITIVE_INFINITY, false));

        assertThat(repair.entered()).isEmpty();
    }

    @Test
    void placesAnAddedMeetingUnderTheNextNumber() {
        var standing = friends();

        var repair = standing.repair(new Change.MeetingAdded(pair(ADA, DAN)));

        assertThat(repair.entered()).extracting(Repair.Entered::meeting).containsExactly(4);
        assertThat(repair.moved()).isEmpty();
        requireValid(standing);
    }

    /** Ada and Bob meet first; now Cleo and Dan have to meet before, and both before them. */
    @Test
    void makesRoomForAnAddedMeetingBeforeThoseThatWaitForIt() {
        var standing = new StandingTimetable(
                event(List.of(pair(ADA, BOB), pair(ADA, CLEO)), 1), new Timetable(new int[] {0, 1}, new int[] {0, 0}));

        var repair = standing.repair(new Change.MeetingAdded(pair(CLEO, DAN), List.of(0)));

        assertThat(repair.refused()).isEmpty();
        assertThat(standing.timetable().slotOf(2))
                .isLessThan(standing.timetable().slotOf(0));
        assertThat(standing.problem().meetings().getFirst().after()).containsExactly(2);
        requireValid(standing);
    }

    @Test
    void placesAnAddedMeetingAfterThoseThatItWaitsFor() {
        var standing = friends();

        standing.repair(new Change.MeetingAdded(pair(ADA, DAN).after(List.of(0, 3))));

        assertThat(standing.timetable().slotOf(4))
                .isGreaterThan(standing.timetable().slotOf(0))
                .isGreaterThan(standing.timetable().slotOf(3));
        requireValid(standing);
    }

    @Test
    void saysWhenThereIsNoPlaceForAnAddedMeeting() {
        var standing = friends();
        standing.advanceTo(SLOTS);

        assertThat(standing.repair(new Change.MeetingAdded(pair(ADA, DAN))).refused())
                .containsExactly(4);
    }

    @Test
    void givesAnotherTableToWhoeverCanStayInItsSlot() {
        var standing =
                new StandingTimetable(event(List.of(pair(ADA, BOB)), 2), new Timetable(new int[] {0}, new int[] {1}));

        var repair = standing.repair(new Change.TablesLost(0, slots(0), 1));

        assertThat(repair.moved()).isEmpty();
        assertThat(repair.reseated())
                .containsExactly(new Repair.Moved(0, new Repair.Place(0, 1), new Repair.Place(0, 0)));
    }

    @Test
    void movesAsManyAsThereAreTablesTooFew() {
        var standing = friends();

        var repair = standing.repair(new Change.TablesLost(0, slots(0), 1));

        assertThat(repair.moved()).hasSize(1);
        assertThat(repair.fewestMoved()).isTrue();
        requireValid(standing);
    }

    @Test
    void emptiesALostSlot() {
        var standing = friends();

        var repair = standing.repair(new Change.SlotLost(1));

        assertThat(repair.moved()).extracting(Repair.Moved::meeting).containsExactly(1, 3);
        requireValid(standing);
    }

    @Test
    void movesNoLockedMeeting() {
        var meetings = new ArrayList<>(fourMeetings());
        meetings.set(1, pair(ADA, CLEO).lockedAt(1, SLOTS));
        meetings.set(0, Meeting.of(ADA, BOB, slots(0, 1)));
        var standing = new StandingTimetable(event(meetings, 2), FOUR_MEETINGS);

        var repair = standing.repair(new Change.ParticipantAway(BOB, slots(0)));

        assertThat(repair.lost()).extracting(Repair.Lost::meeting).containsExactly(0);
        assertThat(standing.timetable().slotOf(1)).isEqualTo(1);
        assertThat(repair.mostPlaced()).isTrue();
    }

    @Test
    void withdrawsALockThatHasBecomeImpossible() {
        var meetings = new ArrayList<>(fourMeetings());
        meetings.set(1, pair(ADA, CLEO).lockedAt(1, SLOTS));
        var standing = new StandingTimetable(event(meetings, 2), FOUR_MEETINGS);

        var repair = standing.repair(new Change.ParticipantAway(CLEO, slots(1)));

        assertThat(repair.lost()).extracting(Repair.Lost::meeting).containsExactly(1);
        assertThat(standing.problem().meetings().get(1).locked()).isFalse();
        requireValid(standing);
    }

    @Test
    void bringsALostMeetingBackWithItsParticipant() {
        var standing = friends();
        standing.repair(new Change.ParticipantGone(ADA, 0));

        var repair = standing.repair(new Change.ParticipantBack(ADA, SlotSet.all(SLOTS)));

        assertThat(repair.entered()).extracting(Repair.Entered::meeting).containsExactly(0, 1);
        requireValid(standing);
    }

    @Test
    void leavesThePastAsItIs() {
        var standing = friends();
        standing.advanceTo(1);

        var repair = standing.repair(List.of(new Change.ParticipantGone(DAN, 0)), Priorities.FEWEST_MOVES);

        assertThat(repair.lost()).extracting(Repair.Lost::meeting).containsExactly(3);
        assertThat(standing.timetable().slotOf(2)).isZero();
        assertThatThrownBy(() -> standing.advanceTo(0)).hasMessageContaining("time goes on from slot 2");
    }

    @Test
    void takesNothingOfChangesOfWhichOneIsImpossible() {
        var standing = friends();

        assertThatThrownBy(() -> standing.repair(
                        List.of(new Change.SlotLost(0), new Change.MeetingCancelled(9)), Priorities.FEWEST_MOVES))
                .isInstanceOfSatisfying(
                        ImpossibleChangeException.class,
                        impossible -> assertThat(impossible.index()).isEqualTo(1))
                .hasMessage("there is no meeting 10, only 1 to 4");

        assertThat(standing.timetable()).isEqualTo(FOUR_MEETINGS);
        assertThat(standing.problem().pools().getFirst().tablesAt(0)).isEqualTo(2);
    }

    @Test
    void refusesToLoseTablesOfASlotThatIsLostAlready() {
        var changes = List.<Change>of(new Change.SlotLost(0), new Change.TablesLost(0, slots(0), 1));

        assertThatThrownBy(() -> friends().repair(changes, Priorities.FEWEST_MOVES))
                .hasMessage("pool 1 has 0 tables at slot 1 and cannot lose 1");
    }

    @Test
    void refusesATimetableThatIsNotValid() {
        var twoAtOnce = new Timetable(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1});

        assertThatThrownBy(() -> new StandingTimetable(event(fourMeetings(), 2), twoAtOnce))
                .hasMessageContaining("participant 1 has meetings 1 and 2 at slot 1");
    }

    @Test
    void movesMoreMeetingsWhenTheySaveEnoughBreaks() {
        var few = improved(roughMarket(), Priorities.FEWEST_MOVES);
        var many = improved(roughMarket(), Priorities.FEWEST_MOVES.withBreaksPerMove(1));

        assertThat(many.lost()).hasSameSizeAs(few.lost());
        assertThat(many.moved()).hasSizeGreaterThan(few.moved().size());
        int moreMoves = many.moved().size() - few.moved().size();
        assertThat(few.breaksAfter() - many.breaksAfter()).isGreaterThanOrEqualTo(moreMoves);
    }

    private static Repair improved(StandingTimetable standing, Priorities priorities) {
        standing.repair(List.of(new Change.SlotLost(5)), priorities);
        return standing.improve(new Limits(Duration.ofMinutes(1), 1, 2_000, 1), () -> false, better -> {});
    }

    @Test
    void repeatsExactlyWithASeedAndANumberOfTries() {
        assertThat(aDay(1).timetable()).isEqualTo(aDay(1).timetable());
    }

    @Test
    void staysValidAllDay() {
        for (int seed = 0; seed < 10; seed++) {
            requireValid(aDay(seed));
        }
    }

    /** Forty changes, each improved a little. */
    private static StandingTimetable aDay(int seed) {
        var standing = market(seed);
        var changes = new ChangeGenerator(standing.problem(), seed);
        for (int i = 0; i < 40; i++) {
            standing.advanceTo(i / 5);
            var tables = standing.problem().pools().getFirst().tablesBySlot().stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
            standing.repair(changes.next(standing.timetable(), tables, i / 5));
            standing.improve(new Limits(Duration.ofMinutes(1), 1, 50, seed), () -> false, better -> {});
        }
        return standing;
    }

    @Test
    void keepsAValidBestWheneverItIsCancelled() {
        for (int asked = 0; asked < 60; asked++) {
            var standing = market(asked);
            var first = standing.repair(
                    List.of(new Change.ParticipantAway(0, SlotSet.where(12, slot -> slot > 7))),
                    Priorities.FEWEST_MOVES.withBreaksPerMove(1));
            var left = new int[] {asked};

            var best = standing.improve(Limits.of(Duration.ofMinutes(1), 1, 1), () -> left[0]-- <= 0, better -> {});

            assertThat(best.lost().size()).isLessThanOrEqualTo(first.lost().size());
            requireValid(standing);
        }
    }

    @Test
    void tellsOfEachBetterRepair() {
        var standing = roughMarket();
        standing.repair(List.of(new Change.SlotLost(5)), Priorities.FEWEST_MOVES.withBreaksPerMove(1));
        var told = new ArrayList<Repair>();

        var best = standing.improve(new Limits(Duration.ofMinutes(1), 1, 2_000, 1), () -> false, told::add);

        assertThat(told).isNotEmpty();
        assertThat(told.getLast().moved()).isEqualTo(best.moved());
    }

    private static StandingTimetable market(int seed) {
        var event = marketEvent(seed);
        var solved = new Timetabler(event)
                .solve(new Limits(Duration.ofMinutes(1), 1, 20_000, seed), () -> false, better -> {});
        return new StandingTimetable(event, solved.timetable());
    }

    private static TimetablingProblem marketEvent(int seed) {
        return MarketGenerator.generate(new EventShape(40, 150, 12, 14, false), seed);
    }

    /** Every meeting comes at a slot where all are free, whatever breaks that makes. */
    private static StandingTimetable roughMarket() {
        var event = marketEvent(3);
        var standing = new StandingTimetable(event.withMeetings(List.of()), new Timetable(new int[0], new int[0]));
        for (var meeting : event.meetings()) {
            int only = standing.problem().meetings().size() % 12;
            var narrow = Meeting.of(
                    meeting.participants().getFirst(), meeting.participants().getLast(), SlotSet.only(12, only));
            standing.repair(new Change.MeetingAdded(narrow));
        }
        var timetable = standing.timetable();
        return new StandingTimetable(
                event.withMeetings(standing.problem().meetings().stream()
                        .map(meeting -> Meeting.of(
                                meeting.participants().getFirst(),
                                meeting.participants().getLast(),
                                SlotSet.all(12)))
                        .toList()),
                timetable);
    }

    private static void requireValid(StandingTimetable standing) {
        assertThat(TimetableChecker.check(standing.problem(), standing.timetable())
                        .violations())
                .isEmpty();
    }
}
