package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.ExhaustiveSearch;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CpSatTest {
    private static final int ENOUGH = 2_000_000;
    private static final ProofMemory PLENTY = new ProofMemory(Long.MAX_VALUE);
    private static final Path STATUS = Path.of("/proc/self/status");

    @BeforeEach
    void isMadeForThisMachine() {
        assumeTrue(CpSat.isThere(), "OR-Tools has no library for this machine");
    }

    @Test
    void answersAsTheOtherEngineDoes() {
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            var formula = new Formula();
            addRandomClauses(formula, 40, new SplittableRandom(seed));
            var other = new SatEngine();
            formula.giveTo(other);
            var engine = new CpSat(seed);

            var answer = engine.solve(formula, () -> false);

            assertThat(answer).isEqualTo(other.solve(ENOUGH, () -> false));
            if (answer == Answer.YES) {
                found++;
                formula.forEach(clause -> assertThat(Arrays.stream(clause)
                                .anyMatch(literal -> engine.holds(Math.abs(literal)) == literal > 0))
                        .as(Arrays.toString(clause))
                        .isTrue());
            }
        }
        assertThat(found).isBetween(20, 80);
    }

    @Test
    void findsAndRefutesWhatTryingEverythingDoes() {
        int refuted = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomEvents.tiny(seed);
            var truth = ExhaustiveSearch.best(problem);
            var question = hardQuestion(seed, clauses -> new BreakQuestion(problem, clauses, 20, 0, 0));
            int breaks = truth.map(ExhaustiveSearch.Best::breaks).orElse(20);

            var answer = question.ask(() -> false, question.question().atMost(breaks));

            assertThat(answer).isEqualTo(truth.isPresent() ? Answer.YES : Answer.NO);
            if (truth.isPresent()) {
                var timetable =
                        new Timetabler(problem).take(question.timetable()).timetable();
                assertThat(TimetableChecker.check(problem, timetable).violations())
                        .isEmpty();
                assertThat(TimetableChecker.check(problem, timetable).breaks()).isEqualTo(breaks);
            }
            if (truth.isPresent() && breaks > 0) {
                refuted++;
                assertThat(question.ask(() -> false, question.question().atMost(breaks - 1)))
                        .isEqualTo(Answer.NO);
            }
        }
        assertThat(refuted).isGreaterThan(10);
    }

    @Test
    void findsNearATimetableWhatThereIs() {
        int bettered = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            var problem = RandomEvents.tiny(seed);
            var truth = ExhaustiveSearch.best(problem);
            if (truth.isPresent()) {
                var question = hardQuestion(seed, clauses -> new BreakQuestion(problem, clauses, 20, 0, 0));
                var terms = question.question();
                assertThat(question.ask(() -> false, terms.allowingAny(0, 0))).isEqualTo(Answer.YES);
                var some = question.timetable();
                int breaks = truth.get().breaks();

                assertThat(question.askNear(some, () -> false, terms.atMost(breaks)))
                        .isEqualTo(Answer.YES);
                assertThat(breaksOf(problem, question.timetable())).isEqualTo(breaks);
                bettered += breaksOf(problem, some) > breaks ? 1 : 0;
            }
        }
        assertThat(bettered).isGreaterThan(10);
    }

    @Test
    void findsTheFewestBreaksThatTryingEverythingDoes() {
        assertThat(eventsWithBreaks(RandomEvents::tiny)).isGreaterThan(10);
    }

    @Test
    void findsTheFewestBreaksOfMarketsThatTryingEverythingDoes() {
        assertThat(eventsWithBreaks(RandomEvents::tinyMarket)).isGreaterThan(10);
    }

    private static int eventsWithBreaks(LongFunction<TimetablingProblem> events) {
        int broken = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = events.apply(seed);
            var truth = ExhaustiveSearch.best(problem);
            var question = hardQuestion(seed, clauses -> new BreakQuestion(problem, clauses, 20, 0, 0));

            var answer = question.askForFewest(() -> false, question.question().allowingAny(0, 0));

            assertThat(answer).isEqualTo(truth.isPresent() ? Answer.YES : Answer.NO);
            if (truth.isPresent()) {
                int breaks = truth.get().breaks();
                assertThat(question.fewest()).isEqualTo(breaks);
                assertThat(breaksOf(problem, question.timetable())).isEqualTo(breaks);
                broken += breaks > 0 ? 1 : 0;
            }
        }
        return broken;
    }

    @Test
    void countsBreaksThatAreKnownBeforeItIsAsked() {
        int slots = 3;
        var anybody = Participant.awayAt(SlotSet.none(slots));
        var meeting = Meeting.of(0, 1, SlotSet.all(slots));
        var problem = new TimetablingProblem(
                "early and late",
                List.of(slots),
                List.of(anybody, anybody),
                List.of(meeting.lockedAt(0, slots), meeting.lockedAt(2, slots)),
                List.of(TablePool.of("tables", 1, slots)),
                OptionalInt.empty());
        var question = hardQuestion(1, clauses -> new BreakQuestion(problem, clauses, 20, 0, 0));

        var answer = question.askForFewest(() -> false, question.question().allowingAny(0, 0));

        assertThat(answer).isEqualTo(Answer.YES);
        assertThat(question.fewest()).isEqualTo(2);
        assertThat(question.timetable()).containsExactly(0, 2);
    }

    /** Whoever stops early knows less, and nothing wrong. */
    @Test
    @Timeout(120)
    void knowsABoundWhenItIsStopped() {
        var problem = RandomEvents.crowd();
        var question = hardQuestion(1, clauses -> new BreakQuestion(problem, clauses, 20, 0, 0));
        var asked = new AtomicInteger();

        var answer = question.askForFewest(
                () -> asked.incrementAndGet() > 5, question.question().allowingAny(0, 0));

        assertThat(answer).isEqualTo(Answer.NOT_YET);
        assertThat(question.fewest()).isBetween(0, 3);
    }

    @Test
    void findsOfChoicesWithTargetsWhatTryingEveryChoiceDoes() {
        int refuted = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            var problem = RandomEvents.tinyTargets(seed);
            var truth = ExhaustiveSearch.best(problem);
            if (truth.isEmpty()) {
                // locked meetings exclude each other
                continue;
            }
            var best = truth.get();
            int missing = Math.toIntExact(problem.weight() - best.weight());
            var question =
                    hardQuestion(seed, clauses -> new BreakQuestion(problem, clauses, 20, missing, best.missing()));
            var terms = question.question();

            assertThat(question.ask(() -> false, terms.allowing(best.breaks(), missing, best.missing())))
                    .isEqualTo(Answer.YES);
            if (best.breaks() > 0) {
                refuted++;
                assertThat(question.ask(() -> false, terms.allowing(best.breaks() - 1, missing, best.missing())))
                        .isEqualTo(Answer.NO);
            }
        }
        assertThat(refuted).isGreaterThan(5);
    }

    /** Whoever asks one engine after the other assumes literals of one question. */
    @Test
    void numbersLiteralsAsTheOtherEngineDoes() {
        var problem = RandomEvents.tinyTargets(3);
        var inquiry = new BreakQuestion(problem, new SatEngine(), 20, 5, 5);
        var question = hardQuestion(1, clauses -> new BreakQuestion(problem, clauses, 20, 5, 5))
                .question();

        assertThat(question.atMost(0)).isEqualTo(inquiry.atMost(0));
        assertThat(question.missingAtMost(1)).isEqualTo(inquiry.missingAtMost(1));
        assertThat(question.missingMeetingsAtMost(0)).isEqualTo(inquiry.missingMeetingsAtMost(0));
    }

    @Test
    void isNotAskedWhatWouldTakeTooMuchMemory() {
        var problem = MarketGenerator.generate(new EventShape(500, 2_000, 16, 150, false), 1);

        assertThat(HardQuestion.of(
                        PLENTY,
                        1,
                        new Wording<>(clauses -> new BreakQuestion(problem, clauses, 48, 0, 0), () -> false)))
                .isEmpty();
    }

    /** The command line keeps the best timetable when somebody presses ctrl-C. */
    @Test
    void leavesCtrlCToTheProgram() throws IOException {
        assumeTrue(Files.isReadable(STATUS), "only Linux tells which signals a process handles");
        assumeFalse(hasInterrupt("SigIgn"), "whoever started this wants no ctrl-C");
        var formula = new Formula();
        addRandomClauses(formula, 40, new SplittableRandom(1));

        new CpSat(1).solve(formula, () -> false);

        assertThat(hasInterrupt("SigCgt")).isTrue();
    }

    /** Whether SIGINT, which is number 2, is in a set of signals of this process. */
    private static boolean hasInterrupt(String set) throws IOException {
        var signals = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(set + ":"))
                .findFirst()
                .orElseThrow();
        return Long.parseUnsignedLong(signals.substring(set.length() + 1).strip(), 16) / 2 % 2 == 1;
    }

    @Test
    @Timeout(60)
    void failsAsWhoeverCannotSayWhetherToStop() {
        var formula = new Formula();
        addRandomClauses(formula, 600, new SplittableRandom(1));

        assertThatThrownBy(() -> new CpSat(1).solve(formula, () -> {
                    throw new UnsupportedOperationException("nobody knows");
                }))
                .hasMessage("nobody knows");
    }

    /** So many variables, with clauses so many that a model is as likely as none, take longer than anybody waits. */
    @Test
    @Timeout(60)
    void stopsWhenItIsTold() {
        var formula = new Formula();
        addRandomClauses(formula, 600, new SplittableRandom(1));
        var asked = new AtomicInteger();

        assertThat(new CpSat(1).solve(formula, () -> asked.incrementAndGet() > 10))
                .isEqualTo(Answer.NOT_YET);
    }

    private static int breaksOf(TimetablingProblem problem, int[] slots) {
        var finding = TimetableChecker.check(
                problem, new Timetabler(problem).take(slots).timetable());
        assertThat(finding.violations()).isEmpty();
        return finding.breaks();
    }

    private static HardQuestion hardQuestion(long seed, Function<Clauses, BreakQuestion> asked) {
        return HardQuestion.of(PLENTY, seed, new Wording<>(asked, () -> false)).orElseThrow();
    }

    private static void addRandomClauses(Formula formula, int variables, SplittableRandom random) {
        for (int variable = 0; variable < variables; variable++) {
            formula.newVariable();
        }
        for (int clause = 0; clause < 4.26 * variables; clause++) {
            formula.add(random.ints(3, 1, variables + 1)
                    .map(variable -> random.nextBoolean() ? variable : -variable)
                    .toArray());
        }
    }
}
