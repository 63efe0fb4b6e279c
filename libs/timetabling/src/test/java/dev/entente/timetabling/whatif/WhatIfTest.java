package dev.entente.timetabling.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.reason.Obstacle;
import dev.entente.timetabling.whatif.Outcome.Room;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 1, 60_000, 1);
    private static final TimetablingProblem MARKET =
            MarketGenerator.generate(new EventShape(30, 100, 12, 12, false), 1);

    @Test
    void showsAnEventBesideItselfInEachScenario() {
        var compared = compare(
                MARKET,
                Scenario.of(new Variation.Tables(0, -1)),
                Scenario.of(new Variation.SlotLength(20, 15)),
                Scenario.of(new Variation.Slots(0, 1), new Variation.Tables(0, 3)));

        assertThat(compared.stream().map(each -> each.scenario().sentence()))
                .containsExactly(
                        "as it is", "1 table fewer", "slots of 15 instead of 20 minutes", "1 slot more, 3 tables more");
        assertThat(compared).allSatisfy(each -> {
            var outcome = each.outcomes().getFirst();
            assertThat(outcome.room()).isEqualTo(Room.FOR_ALL);
            assertThat(outcome.obstacle()).isEmpty();
            assertThat(outcome.certificate().placed()).isEqualTo(100);
            assertThat(TimetableChecker.check(outcome.event().problem(), outcome.timetable(), outcome.certificate())
                            .violations())
                    .isEmpty();
        });
        assertThat(compared.get(0).outcomes().getFirst().tablesUsed()).isEqualTo(100 / 144.0);
        assertThat(compared.get(1).outcomes().getFirst().tablesUsed()).isEqualTo(100 / 132.0);
        assertThat(compared.get(2).outcomes().getFirst().event().problem().slotCount())
                .isEqualTo(16);
    }

    @Test
    void repeatsItselfForTheSameSeedThreadAndMoves() {
        var scenarios = new Scenario[] {
            Scenario.of(new Variation.NoShows(0.25)).drawn(2), Scenario.of(new Variation.Tables(0, -1))
        };

        assertThat(timetables(compare(MARKET, scenarios))).isEqualTo(timetables(compare(MARKET, scenarios)));
    }

    private static List<Object> timetables(List<Comparison> compared) {
        return compared.stream()
                .flatMap(each -> each.outcomes().stream())
                .<Object>map(outcome -> List.of(outcome.event(), outcome.timetable()))
                .toList();
    }

    @Test
    void drawsNoShowsAsOftenAsItIsAskedAndSumsThemUp() {
        var drawn = compare(MARKET, Scenario.of(new Variation.NoShows(0.2)).drawn(4))
                .getLast();

        assertThat(drawn.outcomes()).hasSize(4);
        assertThat(drawn.outcomes().stream()
                        .map(outcome -> outcome.event().absent())
                        .distinct())
                .hasSize(4)
                .allMatch(absent -> absent.size() == 6);
        var placed = drawn.outcomes().stream()
                .mapToInt(outcome -> outcome.certificate().placed())
                .summaryStatistics();
        assertThat(drawn.placed()).isEqualTo(new Spread(placed.getMin(), placed.getAverage(), placed.getMax()));
        assertThat(placed.getMax()).isLessThan(100);
    }

    @Test
    void saysWhatAbsenceLeavesOfAPlanThatStays() {
        var compared = compare(
                MARKET, Scenario.of(new Variation.NoShows(0.25)), Scenario.of(new Variation.SlotLength(20, 15)));

        var absent = compared.get(1).outcomes().getFirst();
        assertThat(absent.breaksAsPlanned().orElseThrow())
                .isGreaterThan(absent.certificate().breaks());
        assertThat(compared.get(2).outcomes().getFirst().breaksAsPlanned()).isEmpty();
    }

    @Test
    void hasAnOutcomeEvenWhenNobodyComes() {
        var outcome = compare(MARKET, Scenario.of(new Variation.NoShows(1)))
                .getLast()
                .outcomes()
                .getFirst();

        assertThat(outcome.room()).isEqualTo(Room.FOR_ALL);
        assertThat(outcome.certificate().requested()).isZero();
        assertThat(outcome.tablesUsed()).isZero();
    }

    @Test
    void choosesWhatFitsWhenNotAllMeetingsHaveRoomAndSaysWhyNot() {
        var outcome = compare(MARKET, Scenario.of(new Variation.Tables(0, -8)))
                .getLast()
                .outcomes()
                .getFirst();

        assertThat(outcome.room()).isEqualTo(Room.NOT_FOR_ALL);
        assertThat(outcome.obstacle())
                .hasValueSatisfying(
                        obstacle -> assertThat(obstacle.sentence()).contains("'tables' has 48 places: 52 too few"));
        assertThat(outcome.event().problem().goal()).isEqualTo(Goal.PLACE_ALL);
        assertThat(outcome.certificate().placed()).isEqualTo(48);
        assertThat(outcome.certificate().placedBound()).isEqualTo(48);
        assertThat(outcome.tablesUsed()).isEqualTo(1.0);
    }

    @Test
    void namesWhoIsInTheWayByTheNumbersOfTheEventAsItIs() {
        // whoever of the six does not come, Ada has a meeting more than slots, unless it is she or one of hers
        int slots = 3;
        var present = Collections.nCopies(6, Participant.awayAt(SlotSet.none(slots)));
        var problem = new TimetablingProblem(
                "busy",
                List.of(slots),
                present,
                List.of(
                        Meeting.of(0, 1, SlotSet.all(slots)),
                        Meeting.of(2, 1, SlotSet.all(slots)),
                        Meeting.of(3, 5, SlotSet.all(slots)),
                        Meeting.of(4, 5, SlotSet.all(slots)),
                        Meeting.of(2, 5, SlotSet.all(slots))),
                List.of(TablePool.of("tables", 3, slots)),
                OptionalInt.empty());

        var obstacles = compare(
                        problem,
                        Scenario.of(new Variation.NoShows(1 / 6.0), new Variation.Slots(0, -1))
                                .drawn(20))
                .getLast()
                .outcomes()
                .stream()
                .flatMap(outcome -> outcome.obstacle().stream())
                .toList();

        assertThat(obstacles)
                .isNotEmpty()
                .allSatisfy(obstacle ->
                        assertThat(obstacle).isEqualTo(new Obstacle.TooFewSlots(5, List.of(2, 3, 4), SlotSet.all(2))));
    }

    @Test
    void saysWhenEvenLockedMeetingsHaveNoTimetable() {
        var meetings = new ArrayList<>(MARKET.meetings());
        var one = meetings.getFirst();
        meetings.set(0, one.lockedAt(0, 12));
        meetings.set(1, one.lockedAt(0, 12));
        var compared = WhatIf.compare(
                MARKET.withMeetings(meetings),
                List.of(Scenario.of(new Variation.Tables(0, 1))),
                Limits.of(Duration.ofSeconds(5), 1, 1),
                () -> false,
                progress -> {});

        // nothing was varied, so nothing was released
        assertThat(compared.getFirst().outcomes().getFirst().certificate().status())
                .isEqualTo(Status.INFEASIBLE);
        assertThat(compared.getLast().outcomes().getFirst().event().released()).containsExactly(1);
    }

    @Test
    void choosesInAllScenariosOfAnEventThatLetsItChoose() {
        var wishes =
                MarketGenerator.generate(new EventShape(30, 120, 6, 8, true), 3).withGoal(Goal.CHOOSE_AND_PLACE);

        var compared = compare(wishes, Scenario.of(new Variation.Tables(0, -2)));

        assertThat(compared)
                .allSatisfy(
                        each -> assertThat(each.outcomes().getFirst().room()).isEqualTo(Room.NOT_ASKED));
        assertThat(compared.get(0).placed().mean()).isEqualTo(48);
        assertThat(compared.get(1).placed().mean()).isEqualTo(36);
    }

    @Test
    void leavesOutTheRestWhenItIsCancelled() {
        var asked = new AtomicInteger();

        var compared = WhatIf.compare(
                MARKET,
                List.of(Scenario.of(new Variation.Tables(0, -1)), Scenario.of(new Variation.Tables(0, 1))),
                LIMITS,
                () -> asked.get() > 0,
                progress -> asked.incrementAndGet());

        assertThat(compared).hasSize(1);
        assertThat(compared.getFirst().outcomes()).hasSize(1);
    }

    /** Thirteen who all meet each other need thirteen slots, as somebody always waits: neither counting nor a short proof says so. */
    @Test
    void sharesOneTimeLimitBetweenAllMeetingsAndWhatCanBePlaced() {
        int slots = 12;
        var meetings = new ArrayList<Meeting>();
        for (int one = 0; one < 13; one++) {
            for (int other = one + 1; other < 13; other++) {
                meetings.add(Meeting.of(one, other, SlotSet.all(slots)));
            }
        }
        var everybodyWithEverybody = new TimetablingProblem(
                "round robin",
                List.of(slots),
                Collections.nCopies(13, Participant.awayAt(SlotSet.none(slots))),
                meetings,
                List.of(TablePool.of("tables", 8, slots)),
                OptionalInt.empty());

        var outcome = WhatIf.compare(
                        everybodyWithEverybody,
                        List.of(),
                        Limits.of(Duration.ofSeconds(2), 1, 1),
                        () -> false,
                        progress -> {})
                .getFirst()
                .outcomes()
                .getFirst();

        assertThat(outcome.room()).isEqualTo(Room.UNKNOWN);
        assertThat(outcome.certificate().placed()).isBetween(60, 72);
        assertThat(outcome.certificate().seconds()).isLessThan(1.5);
    }

    @Test
    void refusesWhatCannotBeBeforeItSearches() {
        var searched = new AtomicInteger();

        assertThatThrownBy(() -> WhatIf.compare(
                        MARKET,
                        List.of(Scenario.of(new Variation.Slots(0, -13))),
                        LIMITS,
                        () -> false,
                        progress -> searched.incrementAndGet()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(searched).hasValue(0);
    }

    private static List<Comparison> compare(TimetablingProblem problem, Scenario... scenarios) {
        return WhatIf.compare(problem, List.of(scenarios), LIMITS, () -> false, progress -> {});
    }
}
