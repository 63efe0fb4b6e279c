package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.check.RupChecker;
import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.ExhaustiveSearch;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.files.DimacsFile;
import dev.entente.timetabling.files.DrupFile;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.SatEngine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefutationTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void provesWhatTryingEverythingFinds() throws IOException {
        assertThat(proofs(RandomEvents::tiny, 300)).isGreaterThan(100);
    }

    @Test
    void provesOfChoicesWhatTryingEveryChoiceFinds() throws IOException {
        assertThat(proofs(RandomEvents::tinyChoice, 200)).isGreaterThan(15);
    }

    @Test
    void provesOfMarketsWhatTryingEverythingFinds() throws IOException {
        assertThat(proofs(RandomEvents::tinyMarket, 200)).isGreaterThan(15);
    }

    @Test
    void provesOfChoicesWithTargetsWhatTryingEveryChoiceFinds() throws IOException {
        assertThat(proofs(RandomEvents::tinyTargets, 200)).isGreaterThan(15);
    }

    private int proofs(LongFunction<TimetablingProblem> events, int seeds) throws IOException {
        int proofs = 0;
        for (long seed = 0; seed < seeds; seed++) {
            proofs += agreesWithTryingEverything(events.apply(seed)) ? 1 : 0;
        }
        return proofs;
    }

    /** Says whether there was something to prove. */
    private boolean agreesWithTryingEverything(TimetablingProblem problem) throws IOException {
        var truth = ExhaustiveSearch.best(problem);
        if (truth.isEmpty()) {
            assertProven(problem, new Claim.AnyTimetable());
            return true;
        }
        int breaks = truth.get().breaks();
        long missing = problem.weight() - truth.get().weight();
        assertWrong(problem, new Claim.AnyTimetable());
        int missingMeetings = truth.get().missing();
        assertWrong(problem, new Claim.FewerBreaks(breaks, missing, missingMeetings));
        if (breaks > 0) {
            assertProven(problem, new Claim.FewerBreaks(breaks - 1, missing, missingMeetings));
        }
        return breaks > 0;
    }

    private void assertProven(TimetablingProblem problem, Claim claim) throws IOException {
        var formula = folder.resolve("formula.cnf");
        var proof = folder.resolve("proof.drup");
        var refutation = new Refutation(problem, claim);
        DimacsFile.write(refutation.formula(), claim.sentence(problem), formula);
        try (var derivation = new DrupFile(proof)) {
            assertThat(refutation.attempt(() -> false, derivation))
                    .as(problem.name())
                    .isEqualTo(Answer.NO);
        }
        assertThat(RupChecker.check(formula, proof, () -> false).fault())
                .as(problem.name())
                .isEmpty();
    }

    private static void assertWrong(TimetablingProblem problem, Claim claim) {
        var refutation = new Refutation(problem, claim);
        assertThat(refutation.attempt(() -> false, new Unheard()))
                .as(problem.name())
                .isEqualTo(Answer.YES);
        var shown = new Timetabler(problem).take(refutation.counterexample());
        var finding = TimetableChecker.check(problem, shown.timetable(), shown.certificate());
        assertThat(finding.violations()).as(problem.name()).isEmpty();
        if (claim instanceof Claim.FewerBreaks fewer) {
            assertThat(finding.breaks()).as(problem.name()).isLessThanOrEqualTo(fewer.most());
            assertThat(finding.missing()).as(problem.name()).isEqualTo(fewer.missingMeetings());
            assertThat(finding.placedWeight()).as(problem.name()).isEqualTo(problem.weight() - fewer.missing());
        }
    }

    @Test
    void isRefusedByTheCheckerOnceAStepIsMissingOrAltered() throws IOException {
        var problem = MarketGenerator.generate(new EventShape(30, 100, 12, 12, false), 3);
        assertProven(problem, new Claim.FewerBreaks(2, 0));
        var steps = Files.readAllLines(folder.resolve("proof.drup"));
        int unit = IntStream.range(0, steps.size())
                .filter(step -> steps.get(step).matches("-?\\d+ 0"))
                .findFirst()
                .orElseThrow();
        var altered = new ArrayList<>(steps);
        altered.set(unit, steps.get(unit).startsWith("-") ? steps.get(unit).substring(1) : "-" + steps.get(unit));

        assertThat(check(List.of("0")).fault()).hasValue("step 1 does not follow: 0");
        assertThat(check(altered).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("step " + (unit + 1) + " does not follow"));
        assertThat(check(steps.subList(0, steps.size() - 1)).isConfirmed()).isFalse();
        assertThat(check(steps).isConfirmed()).isTrue();
    }

    private RupChecker.Verdict check(List<String> steps) throws IOException {
        return RupChecker.check(
                folder.resolve("formula.cnf"), Files.write(folder.resolve("altered.drup"), steps), () -> false);
    }

    @Test
    void claimsNoMoreThanItProves() {
        var problem = waitingAda();
        var fair = problem.withFairness(OptionalInt.of(1));

        assertThat(new Claim.FewerBreaks(0, 0).sentence(problem))
                .isEqualTo("no timetable of all meetings has fewer than 1 break");
        assertThat(new Claim.FewerBreaks(3, 5).sentence(fair))
                .isEqualTo("no timetable that leaves out at most weight 5 in which participants differ by at most 1"
                        + " breaks has fewer than 4 breaks");
        assertThat(new Claim.AnyTimetable().sentence(fair))
                .isEqualTo(
                        "no timetable in which participants differ by at most 1 breaks holds all the meetings that it"
                                + " must");
    }

    @Test
    void hasAModelForEachOfTheBestTimetablesAndForNothingElse() {
        for (long seed = 0; seed < 120; seed++) {
            var problem = switch ((int) seed % 3) {
                case 0 -> RandomEvents.tiny(seed);
                case 1 -> RandomEvents.tinyChoice(seed);
                default -> RandomEvents.tinyTargets(seed);
            };
            var best = ExhaustiveSearch.allBest(problem);
            if (!best.isEmpty()) {
                assertThat(everyModel(problem)).as(problem.name()).isEqualTo(best);
            }
        }
    }

    /** The timetables of all models that are as good as the best: each is refused once it is seen. */
    private static Set<List<Integer>> everyModel(TimetablingProblem problem) {
        var best = ExhaustiveSearch.best(problem).orElseThrow();
        var claim = new Claim.FewerBreaks(best.breaks(), problem.weight() - best.weight(), best.missing());
        var formula = new Refutation(problem, claim).formula();
        var engine = new SatEngine();
        formula.giveTo(engine);
        var placed = formula.explained().stream()
                .filter(each -> each.meaning().kind() == Meaning.Kind.MEETING_AT)
                .toList();
        var seen = new HashSet<List<Integer>>();
        while (engine.solve(Integer.MAX_VALUE, () -> false) == Answer.YES) {
            var slots = new int[problem.meetings().size()];
            Arrays.fill(slots, Timetable.NOWHERE);
            var other = new int[placed.size()];
            for (int i = 0; i < other.length; i++) {
                int variable = placed.get(i).variable();
                boolean holds = engine.holds(variable);
                other[i] = holds ? -variable : variable;
                if (holds) {
                    slots[placed.get(i).meaning().number()] =
                            placed.get(i).meaning().slot();
                }
            }
            assertThat(seen.add(Arrays.stream(slots).boxed().toList())).isTrue();
            engine.add(other);
        }
        return seen;
    }

    @Test
    void admitsATimetableOnlyWithTheBreaksItHas() {
        // Ada meets Bob at the first slot and Charles at the third; nobody can at the second
        var problem = waitingAda();
        var timetable = new Timetable(new int[] {0, 2}, new int[] {0, 0});

        assertThat(Refutation.admits(problem, timetable, new Claim.FewerBreaks(1, 0)))
                .isTrue();
        assertThat(Refutation.admits(problem, timetable, new Claim.FewerBreaks(0, 0)))
                .isFalse();
        var atNoon = new Timetable(new int[] {1, 2}, new int[] {0, 0});
        assertThat(Refutation.admits(problem, atNoon, new Claim.FewerBreaks(1, 0)))
                .isFalse();
    }

    @Test
    void saysWhatItsVariablesStandFor() {
        var formula = new Refutation(waitingAda(), new Claim.FewerBreaks(0, 0)).formula();

        assertThat(formula.explained().stream().map(each -> each.meaning().sentence()))
                .contains(
                        "meeting 2 is at slot 3",
                        "participant 1 has a meeting at slot 1",
                        "participant 1 has a break that ends after slot 2");
        assertThat(formula.explained()).allMatch(each -> each.variable() <= formula.variables());
    }

    @Test
    void assumesNothingWhileItTells() {
        var engine = SatEngine.telling(new Unheard());
        int variable = engine.newVariable();

        assertThatThrownBy(() -> engine.solve(1_000, () -> false, variable)).hasMessageContaining("assumptions");
    }

    @Test
    void leavesNoAnswerWhenItIsStopped() {
        var refutation = new Refutation(waitingAda(), new Claim.FewerBreaks(0, 0));

        assertThat(refutation.attempt(() -> true, new Unheard())).isEqualTo(Answer.NOT_YET);
    }

    private static TimetablingProblem waitingAda() {
        int slots = 3;
        var noon = SlotSet.only(slots, 1);
        return new TimetablingProblem(
                "ada",
                List.of(slots),
                IntStream.range(0, 3).mapToObj(each -> Participant.awayAt(noon)).toList(),
                List.of(Meeting.of(0, 1, SlotSet.all(slots)), Meeting.of(0, 2, SlotSet.all(slots))),
                List.of(TablePool.of("tables", 1, slots)),
                OptionalInt.empty());
    }

    /** Whoever asks for any timetable asks for those with more breaks than are counted, too. */
    @Test
    void allowsMoreBreaksThanItCountsWhereNobodyForbidsThem() {
        int slots = 9;
        var everyOther = IntStream.range(0, 5)
                .mapToObj(each -> Meeting.of(0, 1 + each, SlotSet.all(slots)).lockedAt(2 * each, slots))
                .toList();
        var problem = new TimetablingProblem(
                "every other slot",
                List.of(slots),
                IntStream.range(0, 6)
                        .mapToObj(each -> Participant.awayAt(SlotSet.none(slots)))
                        .toList(),
                everyOther,
                List.of(TablePool.of("tables", 1, slots)),
                OptionalInt.empty());

        for (int most = 0; most <= 5; most++) {
            var engine = new SatEngine();
            var question = new BreakQuestion(problem, engine, most, 0, 0);

            assertThat(engine.solve(1_000, () -> false))
                    .as("counting to " + most)
                    .isEqualTo(Answer.YES);
            assertThat(engine.solve(1_000, () -> false, question.atMost(Math.min(3, most))))
                    .as("counting to " + most)
                    .isEqualTo(Answer.NO);
        }
    }

    private static final class Unheard implements Derivation {
        @Override
        public void derives(int... clause) {
            // these tests look at the answer
        }

        @Override
        public void forgets(int... clause) {
            // these tests look at the answer
        }
    }
}
