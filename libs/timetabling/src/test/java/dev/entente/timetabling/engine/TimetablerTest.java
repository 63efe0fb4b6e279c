package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.choice.BestChoice;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.model.WorstOff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimetablerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void findsAndProvesWhatTryingEverythingFinds() {
        assertThat(feasibleOfFourHundred(RandomEvents::tiny)).isBetween(20, 380);
    }

    @Test
    void findsAndProvesOfMarketsWhatTryingEverythingFinds() {
        assertThat(feasibleOfFourHundred(RandomEvents::tinyMarket)).isBetween(20, 380);
    }

    @Test
    void choosesWhatTryingEveryChoiceFinds() {
        assertThat(feasibleOfFourHundred(RandomEvents::tinyChoice)).isBetween(200, 399);
    }

    @Test
    void comesAsCloseToTargetsAsTryingEveryChoiceDoes() {
        assertThat(feasibleOfFourHundred(RandomEvents::tinyTargets)).isBetween(200, 399);
    }

    @Test
    void saysWhoIsWorstOffAndHowMuchOfItIsForItsOwnDay() {
        var all = SlotSet.all(3);
        var present = Participant.awayAt(SlotSet.none(3));
        var awayAtNoon = Participant.awayAt(SlotSet.only(3, 1));
        var twoMeetings = List.of(Meeting.of(0, 1, all), Meeting.of(0, 2, all));
        var tableTakenAtNoon = List.of(
                Meeting.of(0, 1, all),
                Meeting.of(0, 2, all),
                Meeting.of(3, 4, all).lockedAt(1, 3));

        assertThat(worstOff(twoMeetings, awayAtNoon)).containsExactly(new WorstOff(0, 2, 1, 1));
        assertThat(worstOff(tableTakenAtNoon, present)).containsExactly(new WorstOff(0, 2, 1, 0));
        assertThat(worstOff(twoMeetings, present)).isEmpty();
    }

    private static List<WorstOff> worstOff(List<Meeting> meetings, Participant first) {
        var participants = new ArrayList<>(Collections.nCopies(5, Participant.awayAt(SlotSet.none(3))));
        participants.set(0, first);
        var problem = new TimetablingProblem(
                "one table",
                List.of(3),
                participants,
                meetings,
                List.of(TablePool.of("hall", 1, 3)),
                OptionalInt.empty());
        return solve(problem, Limits.of(LONG, 1, 1)).certificate().worstOff();
    }

    private static int feasibleOfFourHundred(LongFunction<TimetablingProblem> events) {
        int feasible = 0;
        for (long seed = 0; seed < 400; seed++) {
            feasible += agreesWithTryingEverything(events.apply(seed), seed) ? 1 : 0;
        }
        return feasible;
    }

    /** Says whether there is a timetable. */
    private static boolean agreesWithTryingEverything(TimetablingProblem problem, long seed) {
        var truth = ExhaustiveSearch.best(problem);

        var result = solve(problem, Limits.of(LONG, 1, seed));

        var certificate = result.certificate();
        assertThat(TimetableChecker.check(problem, result.timetable(), certificate)
                        .violations())
                .as(problem.name())
                .isEmpty();
        assertThat(certificate.status())
                .as(problem.name())
                .isEqualTo(truth.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
        truth.ifPresent(best -> {
            assertThat(certificate.targets().missing()).as(problem.name()).isEqualTo(best.missing());
            assertThat(certificate.targets().missingBound()).as(problem.name()).isEqualTo(best.missing());
            assertThat(certificate.placedWeight()).as(problem.name()).isEqualTo(best.weight());
            assertThat(certificate.placedBound()).as(problem.name()).isEqualTo(best.weight());
            assertThat(certificate.breaks()).as(problem.name()).isEqualTo(best.breaks());
            assertThat(certificate.lowerBound()).as(problem.name()).isEqualTo(best.breaks());
            if (problem.goal() == Goal.CHOOSE_AND_PLACE) {
                boundsAreValidAndConfirmed(problem, certificate, best);
            }
        });
        return truth.isPresent();
    }

    private static void boundsAreValidAndConfirmed(
            TimetablingProblem problem, Certificate certificate, ExhaustiveSearch.Best best) {
        var choice = new BestChoice(problem);
        assertThat(TimetableChecker.confirmedMissing(problem, certificate))
                .as(problem.name())
                .isBetween((long) choice.missing(), (long) best.missing());
        assertThat(TimetableChecker.confirmedBound(problem, certificate))
                .as(problem.name())
                .isGreaterThanOrEqualTo(best.weight());
        if (choice.missing() == best.missing()) {
            assertThat(TimetableChecker.confirmedBound(problem, certificate))
                    .as(problem.name())
                    .isLessThanOrEqualTo(choice.bound());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void makesValidTimetablesOfAllMeetings(int threads) {
        var problem = MarketGenerator.generate(new EventShape(60, 150, 14, 20, false), threads);

        var result = solve(problem, Limits.of(Duration.ofSeconds(2), threads, 5));

        var finding = TimetableChecker.check(problem, result.timetable());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(150);
        assertThat(finding.breaks()).isEqualTo(result.certificate().breaks());
        assertThat(finding.idleSlots()).isEqualTo(result.certificate().idleSlots());
        assertThat(finding.fairness()).isEqualTo(result.certificate().fairness());
    }

    @Test
    void leavesTimeToGoFromHallToHall() {
        var problem = MarketGenerator.generate(new EventShape(60, 150, 16, 24, false).inHalls(3, 1), 1);

        var result = solve(problem, new Limits(LONG, 1, 400_000, 5));

        var finding = TimetableChecker.check(problem, result.timetable());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(150);
    }

    @Test
    void repeatsItselfForTheSameSeedThreadAndMoves() {
        var problem = MarketGenerator.generate(new EventShape(80, 300, 16, 30, false), 3);
        var limits = new Limits(LONG, 1, 400_000, 11);

        var once = solve(problem, limits);
        var again = solve(problem, limits);

        assertThat(again.timetable()).isEqualTo(once.timetable());
        assertThat(once.certificate().status()).isIn(Status.FEASIBLE, Status.OPTIMAL);
        requireSameButForTimes(again.certificate(), once.certificate());
    }

    /** So few moves that not all is proven that could be. */
    @Test
    void repeatsWhatItProvesForTheSameSeedThreadAndMoves() {
        var problem = MarketGenerator.generate(new EventShape(145, 370, 12, 34, false), 1);
        var limits = new Limits(LONG, 1, 300_000, 11);

        var once = solve(problem, limits).certificate();
        var again = solve(problem, limits).certificate();

        assertThat(once.lowerBound()).isBetween(1, once.breaks() - 1);
        requireSameButForTimes(again, once);
    }

    @Test
    void repeatsItselfWhenItChooses() {
        var problem = choice(80, 600, 16, 20, 3);
        var limits = new Limits(LONG, 1, 300_000, 11);

        var once = solve(problem, limits);
        var again = solve(problem, limits);

        assertThat(again.timetable()).isEqualTo(once.timetable());
        requireSameButForTimes(again.certificate(), once.certificate());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void placesAsMuchWeightAsTheFlowAllows(int threads) {
        var problem = choice(145, 600, 12, 34, 1);

        var result = solve(problem, Limits.of(Duration.ofSeconds(3), threads, 1));

        var certificate = result.certificate();
        assertThat(certificate.placedWeight()).isEqualTo(new BestChoice(problem).bound());
        assertThat(certificate.placedWeight()).isEqualTo(certificate.placedBound());
        assertThat(certificate.placed()).isEqualTo(12 * 34);
        assertThat(TimetableChecker.confirmedBound(problem, certificate)).isEqualTo(certificate.placedBound());
        assertThat(TimetableChecker.check(problem, result.timetable(), certificate)
                        .violations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void meetsAsManyTargetsAsTheFlowAllowsAndThenPlacesAsMuchWeight(int threads) {
        var problem = MarketGenerator.generate(new EventShape(145, 600, 12, 34, true).aimingAt(4), 1)
                .withGoal(Goal.CHOOSE_AND_PLACE);

        var certificate =
                solve(problem, Limits.of(Duration.ofSeconds(5), threads, 1)).certificate();

        var targets = certificate.targets();
        var choice = new BestChoice(problem);
        var withoutTargets = new BestChoice(problem.withoutTargets());
        assertThat(targets.participants()).isEqualTo(145);
        assertThat(targets.missing()).isEqualTo(targets.missingBound()).isEqualTo(choice.missing());
        assertThat(targets.met()).isEqualTo(145 - targets.shortfalls().size());
        assertThat(certificate.placedWeight())
                .isEqualTo(certificate.placedBound())
                .isEqualTo(choice.bound())
                .isLessThan(withoutTargets.bound());
        assertThat(TimetableChecker.confirmedMissing(problem, certificate)).isEqualTo(targets.missing());
        assertThat(TimetableChecker.confirmedBound(problem, certificate)).isEqualTo(certificate.placedBound());
    }

    @Test
    void choosesAroundLockedMeetings() {
        var problem = choice(40, 200, 8, 12, 5);
        var meetings = new ArrayList<>(problem.meetings());
        // the lightest of somebody with more wishes than slots, which would never be chosen
        int unloved = IntStream.range(0, 200)
                .filter(number -> new BestChoice(problem).isUnwelcome(number))
                .findFirst()
                .orElseThrow();
        int slot =
                problem.possibleSlots(meetings.get(unloved)).slots().findFirst().orElseThrow();
        meetings.set(unloved, meetings.get(unloved).lockedAt(slot, 8));
        var locked = problem.withMeetings(meetings);

        var result = solve(locked, new Limits(LONG, 1, 200_000, 1));

        assertThat(result.timetable().slotOf(unloved)).isEqualTo(slot);
        assertThat(TimetableChecker.check(locked, result.timetable(), result.certificate())
                        .violations())
                .isEmpty();
    }

    @Test
    void saysThatLockedMeetingsExcludeEachOther() {
        var slots = SlotSet.all(2);
        var problem = new TimetablingProblem(
                        "torn",
                        List.of(2),
                        none(3, 2),
                        List.of(
                                Meeting.of(0, 1, slots).lockedAt(1, 2),
                                Meeting.of(0, 2, slots).lockedAt(1, 2)),
                        List.of(TablePool.of("t", 2, 2)),
                        OptionalInt.empty())
                .withGoal(Goal.CHOOSE_AND_PLACE);

        var result = solve(problem, Limits.of(LONG, 1, 1));

        assertThat(result.certificate().status()).isEqualTo(Status.INFEASIBLE);
        assertThat(TimetableChecker.check(problem, result.timetable(), result.certificate())
                        .violations())
                .isEmpty();
    }

    /** So many meetings are not put into clauses; one of them has no slot left. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void countsThatALargeEventHasNoTimetable(int threads) {
        var event = MarketGenerator.generate(new EventShape(2_000, 10_000, 20, 600, false), 1);
        var meetings = new ArrayList<>(event.meetings());
        meetings.add(Meeting.of(0, 1, SlotSet.none(20)));

        var result = new Timetabler(event.withMeetings(meetings))
                .solve(Limits.of(LONG, threads, 1), () -> false, progress -> {});

        assertThat(result.certificate().status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void countsThatLockedMeetingsOfALargeChoiceExcludeEachOther() {
        var event = MarketGenerator.generate(new EventShape(2_000, 16_000, 20, 600, true), 1);
        var meetings = new ArrayList<>(event.meetings());
        meetings.add(Meeting.of(0, 1, SlotSet.all(20)).lockedAt(3, 20));
        meetings.add(Meeting.of(0, 2, SlotSet.all(20)).lockedAt(3, 20));

        var result = new Timetabler(event.withMeetings(meetings).withGoal(Goal.CHOOSE_AND_PLACE))
                .solve(Limits.of(LONG, 2, 1), () -> false, progress -> {});

        assertThat(result.certificate().status()).isEqualTo(Status.INFEASIBLE);
    }

    @Test
    void leavesLockedMeetingsWhereTheyAre() {
        var generated = MarketGenerator.generate(new EventShape(30, 80, 12, 12, false), 7);
        var first = solve(generated, new Limits(LONG, 1, 50_000, 1)).timetable();
        var meetings = new ArrayList<Meeting>();
        for (int number = 0; number < 80; number++) {
            var meeting = generated.meetings().get(number);
            meetings.add(number % 4 == 0 ? meeting.lockedAt(first.slotOf(number), 12) : meeting);
        }

        var second = solve(generated.withMeetings(meetings), new Limits(LONG, 1, 200_000, 2))
                .timetable();

        for (int number = 0; number < 80; number += 4) {
            assertThat(second.slotOf(number)).isEqualTo(first.slotOf(number));
        }
    }

    @Test
    void keepsTheBestWhenCancelled() {
        var problem = MarketGenerator.generate(new EventShape(200, 900, 16, 70, false), 9);
        var cancelled = new AtomicBoolean();
        var reported = new ArrayList<Certificate>();

        var result = new Timetabler(problem).solve(Limits.of(LONG, 2, 1), cancelled::get, certificate -> {
            reported.add(certificate);
            cancelled.set(reported.size() >= 3);
        });

        assertThat(TimetableChecker.check(problem, result.timetable()).violations())
                .isEmpty();
        assertThat(result.certificate().placed()).isEqualTo(900);
        assertThat(result.certificate().seconds()).isLessThan((double) LONG.toSeconds());
        assertThat(reported.getLast().breaks()).isEqualTo(result.certificate().breaks());
    }

    @Test
    void reportsBetterTimetablesNotOftenerThanSomebodyCanFollow() {
        var problem = MarketGenerator.generate(new EventShape(200, 900, 16, 70, false), 9);
        var reported = new ArrayList<Certificate>();

        var result = new Timetabler(problem).solve(Limits.of(Duration.ofSeconds(1), 1, 1), () -> false, reported::add);

        for (int i = 1; i < reported.size() - 1; i++) {
            var before = reported.get(i - 1);
            var now = reported.get(i);
            if (now.status() == before.status() && now.lowerBound() == before.lowerBound()) {
                assertThat(now.seconds() - before.seconds()).isGreaterThanOrEqualTo(0.1);
            }
        }
        assertThat(reported.getLast().breaks()).isEqualTo(result.certificate().breaks());
    }

    @Test
    void reportsNothingWorseThanWhatItReportedBefore() {
        var problem = MarketGenerator.generate(new EventShape(60, 150, 14, 20, false), 4);
        var reported = new ArrayList<Certificate>();

        new Timetabler(problem).solve(new Limits(LONG, 1, 300_000, 1), () -> false, reported::add);

        assertThat(reported).isNotEmpty();
        for (int i = 1; i < reported.size(); i++) {
            assertThat(reported.get(i).placed())
                    .isGreaterThanOrEqualTo(reported.get(i - 1).placed());
            assertThat(reported.get(i).lowerBound())
                    .isGreaterThanOrEqualTo(reported.get(i - 1).lowerBound());
        }
    }

    @Test
    void countsNoBreakBetweenStretches() {
        var slots = SlotSet.all(4);
        var meetings = List.of(
                Meeting.of(0, 1, slots).lockedAt(0, 4), Meeting.of(0, 2, slots).lockedAt(3, 4));
        var oneDay = new TimetablingProblem(
                "one", List.of(4), none(3, 4), meetings, List.of(TablePool.of("t", 2, 4)), OptionalInt.empty());
        var twoDays = new TimetablingProblem(
                "two", List.of(2, 2), none(3, 4), meetings, List.of(TablePool.of("t", 2, 4)), OptionalInt.empty());

        assertThat(solve(oneDay, Limits.of(LONG, 1, 1)).certificate().breaks()).isEqualTo(1);
        assertThat(solve(twoDays, Limits.of(LONG, 1, 1)).certificate().breaks()).isZero();
    }

    @Test
    void worksWithMoreSlotsThanAWordHasBits() {
        var problem = MarketGenerator.generate(new EventShape(40, 150, 130, 4, false), 2);

        var result = solve(problem, new Limits(LONG, 1, 200_000, 1));

        var finding = TimetableChecker.check(problem, result.timetable());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(150);
        assertThat(finding.breaks()).isEqualTo(result.certificate().breaks());
    }

    @Test
    void findsItFairWhenManyMustAllHaveTheSameBreak() {
        int pairs = 30;
        var meetings = new ArrayList<Meeting>();
        for (int pair = 0; pair < pairs; pair++) {
            for (int slot : new int[] {0, 2}) {
                meetings.add(Meeting.of(2 * pair, 2 * pair + 1, SlotSet.all(3)).lockedAt(slot, 3));
            }
        }
        var problem = new TimetablingProblem(
                "equal",
                List.of(3),
                none(2 * pairs, 3),
                meetings,
                List.of(TablePool.of("t", pairs, 3)),
                OptionalInt.of(0));

        var certificate = solve(problem, Limits.of(Duration.ofSeconds(2), 2, 1)).certificate();

        assertThat(certificate.status()).isEqualTo(Status.OPTIMAL);
        assertThat(certificate.breaks()).isEqualTo(2 * pairs);
        assertThat(certificate.fairness()).isZero();
    }

    @Test
    void isDoneAtOnceWhenThereIsNothingToPlace() {
        var problem = new TimetablingProblem(
                "empty", List.of(4), none(2, 4), List.of(), List.of(TablePool.of("t", 2, 4)), OptionalInt.empty());

        assertThat(solve(problem, Limits.of(LONG, 1, 1)).certificate().status()).isEqualTo(Status.OPTIMAL);
    }

    private static void requireSameButForTimes(Certificate certificate, Certificate other) {
        assertThat(certificate)
                .usingRecursiveComparison()
                .ignoringFields("firstSeconds", "bestSeconds", "seconds")
                .isEqualTo(other);
    }

    private static TimetablingProblem choice(int participants, int wishes, int slots, int tables, long seed) {
        return MarketGenerator.generate(new EventShape(participants, wishes, slots, tables, true), seed)
                .withGoal(Goal.CHOOSE_AND_PLACE);
    }

    private static List<Participant> none(int participants, int slots) {
        return Collections.nCopies(participants, Participant.awayAt(SlotSet.none(slots)));
    }

    private static Timetabler.Result solve(TimetablingProblem problem, Limits limits) {
        return new Timetabler(problem).solve(limits, () -> false, certificate -> {});
    }
}
