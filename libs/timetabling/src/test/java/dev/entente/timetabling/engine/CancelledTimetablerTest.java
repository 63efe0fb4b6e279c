package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cancelled at many moments: before anything is placed, while some is, while it searches and while it proves. */
class CancelledTimetablerTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static final Comparator<Certificate> BEST_FIRST = Comparator.comparingInt(
                    (Certificate certificate) -> certificate.targets().missing())
            .thenComparing(Comparator.comparingLong(Certificate::placedWeight).reversed())
            .thenComparingInt(Certificate::breaks);

    /** What a timetabler left, and what it told before. */
    private record Left(Timetabler.Result result, List<Certificate> told) {}

    @ParameterizedTest
    @CsvSource({"PLACE_ALL, 1", "PLACE_ALL, 2", "CHOOSE_AND_PLACE, 1", "CHOOSE_AND_PLACE, 2"})
    void leavesAValidBestWheneverItAsks(Goal goal, int threads) {
        var event = market(goal);
        for (int asked : moments(1_000)) {
            requireValidBest(event, cancelledWhenAsked(event, asked, threads), goal + ", asked " + asked);
        }
    }

    @ParameterizedTest
    @CsvSource({"PLACE_ALL, 1", "PLACE_ALL, 2", "CHOOSE_AND_PLACE, 1", "CHOOSE_AND_PLACE, 2"})
    void leavesAValidBestAfterAnyReport(Goal goal, int threads) {
        var event = market(goal);
        for (int reports = 1; reports <= 5; reports++) {
            requireValidBest(event, cancelledWhenTold(event, reports, threads), goal + ", report " + reports);
        }
    }

    /** Locks, order, halls, rests and fairness among them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void leavesAValidBestOfEventsWithEverythingThatAProblemCanSay(int threads) {
        for (var event : tinyEvents(40)) {
            for (int asked : moments(20)) {
                requireValidBest(event, cancelledWhenAsked(event, asked, threads), event.name() + ", asked " + asked);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void claimsNothingThatTryingEverythingRefutes(int threads) {
        for (var event : tinyEvents(40)) {
            var truth = ExhaustiveSearch.best(event);
            for (int asked : moments(20)) {
                var certificate =
                        cancelledWhenAsked(event, asked, threads).result().certificate();
                requireTrue(certificate, truth, event.name() + ", asked " + asked);
            }
        }
    }

    private static void requireTrue(Certificate certificate, Optional<ExhaustiveSearch.Best> truth, String when) {
        if (truth.isEmpty()) {
            assertThat(certificate.status()).as(when).isIn(Status.INFEASIBLE, Status.UNKNOWN);
            return;
        }
        var best = truth.get();
        assertThat(certificate.status()).as(when).isNotEqualTo(Status.INFEASIBLE);
        assertThat(certificate.targets().missingBound()).as(when).isLessThanOrEqualTo(best.missing());
        assertThat(certificate.placedBound()).as(when).isGreaterThanOrEqualTo(best.weight());
        boolean boundsAreMet =
                certificate.targets().missingBound() == best.missing() && certificate.placedBound() == best.weight();
        if (boundsAreMet) {
            assertThat(certificate.lowerBound()).as(when).isLessThanOrEqualTo(best.breaks());
        }
    }

    private static List<TimetablingProblem> tinyEvents(int seeds) {
        return LongStream.range(0, seeds)
                .boxed()
                .flatMap(seed -> Stream.of(
                        RandomEvents.tiny(seed), RandomEvents.tinyChoice(seed), RandomEvents.tinyTargets(seed)))
                .toList();
    }

    @Test
    void leavesNothingPlacedWhenItIsCancelledBeforeItBegins() {
        for (long seed = 0; seed < 60; seed++) {
            var event = RandomEvents.tiny(seed);

            var certificate = cancelledWhenAsked(event, 0, 2).result().certificate();

            assertThat(certificate.status()).as(event.name()).isEqualTo(Status.UNKNOWN);
            assertThat(certificate.placed()).as(event.name()).isZero();
        }
    }

    @Test
    void leavesTheFirstTimetableWhenOneThreadIsCancelledBeforeItBegins() {
        var event = market(Goal.PLACE_ALL);

        assertThat(cancelledWhenAsked(event, 0, 1).result().certificate().placed())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"PLACE_ALL, 1", "PLACE_ALL, 2", "CHOOSE_AND_PLACE, 1", "CHOOSE_AND_PLACE, 2"})
    void hasToldLastWhatItLeaves(Goal goal, int threads) {
        var event = market(goal);
        for (int asked : moments(300)) {
            var left = cancelledWhenAsked(event, asked, threads);
            if (left.result().certificate().placed() > 0) {
                assertThat(left.result().certificate())
                        .as("asked " + asked)
                        .usingRecursiveComparison()
                        .ignoringFields("seconds")
                        .isEqualTo(left.told().getLast());
            }
        }
    }

    private static void requireValidBest(TimetablingProblem event, Left left, String when) {
        var certificate = left.result().certificate();
        assertThat(TimetableChecker.check(event, left.result().timetable(), certificate)
                        .violations())
                .as(when)
                .isEmpty();
        assertThat(left.told()).as(when).allMatch(told -> BEST_FIRST.compare(certificate, told) <= 0);
    }

    private static Left cancelledWhenAsked(TimetablingProblem event, int times, int threads) {
        var left = new AtomicInteger(times);
        var told = new ArrayList<Certificate>();
        var result =
                new Timetabler(event).solve(Limits.of(LONG, threads, 1), () -> left.getAndDecrement() <= 0, told::add);
        return new Left(result, told);
    }

    private static Left cancelledWhenTold(TimetablingProblem event, int reports, int threads) {
        var left = new AtomicInteger(reports);
        var told = new ArrayList<Certificate>();
        var result = new Timetabler(event).solve(Limits.of(LONG, threads, 1), () -> left.get() <= 0, certificate -> {
            told.add(certificate);
            left.decrementAndGet();
        });
        return new Left(result, told);
    }

    /** The first dozen, then ever fewer. */
    private static List<Integer> moments(int last) {
        return IntStream.iterate(0, moment -> moment <= last, moment -> moment < 12 ? moment + 1 : moment * 3 / 2)
                .boxed()
                .toList();
    }

    /** Of meetings that are to be chosen, half find room. */
    private static TimetablingProblem market(Goal goal) {
        var shape = goal == Goal.PLACE_ALL
                ? new EventShape(30, 90, 10, 10, false)
                : new EventShape(30, 160, 8, 10, true).aimingAt(4);
        return MarketGenerator.generate(shape, 5).withGoal(goal);
    }
}
