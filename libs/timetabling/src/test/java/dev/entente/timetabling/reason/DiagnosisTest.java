package dev.entente.timetabling.reason;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.engine.ExhaustiveSearch;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    private static final SlotSet THREE = SlotSet.all(3);

    @Test
    void saysNothingWhenThereIsRoom() {
        assertThat(find(event(3, 3, 1, Meeting.of(0, 1, THREE), Meeting.of(0, 2, THREE), Meeting.of(1, 2, THREE))))
                .isEmpty();
    }

    @Test
    void namesAMeetingWhosePartiesAreNeverThereTogether() {
        var event = new TimetablingProblem(
                "apart",
                List.of(2),
                List.of(Participant.awayAt(SlotSet.only(2, 0)), Participant.awayAt(SlotSet.only(2, 1))),
                List.of(Meeting.of(0, 1, SlotSet.all(2))),
                List.of(TablePool.of("hall", 1, 2)),
                OptionalInt.empty());

        assertThat(sentence(event)).contains("meeting 1 has no slot at which participants 1, 2 are all available");
    }

    @Test
    void namesWhoMayNotHaveSoManyMeetings() {
        var event = event(
                restingOrLimited(Participant.awayAt(SlotSet.none(3)).havingAtMost(1)),
                Meeting.of(0, 1, THREE),
                Meeting.of(0, 2, THREE));

        assertThat(sentence(event)).contains("participant 1 has 2 meetings and may have 1: 1 too many");
    }

    /** The first has more meetings than slots, which need not have a place; those that are locked are the second and the fifth. */
    @Test
    void blamesTheLockedMeetingsAloneWhereMeetingsMayBeChosen() {
        var event = event(
                        5,
                        3,
                        3,
                        Meeting.of(0, 1, THREE),
                        Meeting.of(0, 2, THREE).lockedAt(1, 3),
                        Meeting.of(0, 3, THREE),
                        Meeting.of(0, 4, THREE),
                        Meeting.of(2, 3, THREE).lockedAt(1, 3))
                .withGoal(Goal.CHOOSE_AND_PLACE);

        assertThat(find(event)).contains(new Obstacle.TooFewSlots(2, List.of(1, 4), SlotSet.only(3, 1)));
    }

    @Test
    void namesLockedMeetingsThatAreInTheWrongOrderWhereMeetingsMayBeChosen() {
        var event = event(
                        4,
                        3,
                        3,
                        Meeting.of(0, 1, THREE),
                        Meeting.of(0, 2, THREE).lockedAt(2, 3),
                        Meeting.of(1, 3, THREE).lockedAt(1, 3).after(List.of(0, 1)))
                .withGoal(Goal.CHOOSE_AND_PLACE);

        assertThat(find(event))
                .hasValueSatisfying(obstacle -> assertThat(((Obstacle.TooCloselyTied) obstacle).waiting())
                        .containsExactly(2));
    }

    @Test
    void namesWhoWouldHaveToGoWithoutARest() {
        var event = event(
                restingOrLimited(Participant.awayAt(SlotSet.none(3)).restingAfter(1, 2)),
                Meeting.of(0, 1, THREE),
                Meeting.of(0, 2, THREE),
                Meeting.of(1, 2, THREE));

        assertThat(find(event))
                .contains(new Obstacle.TooCloselyTied(
                        List.of(0), List.of(), List.of(), List.of(), List.of(0, 1), true, 1));
    }

    @Test
    void countsTheSlotsThatSomebodyNeedsBetweenHalls() {
        var event = inTwoHalls(
                Participant.awayAt(SlotSet.none(3)).travellingFor(1),
                Meeting.of(0, 1, THREE),
                Meeting.of(0, 2, THREE),
                Meeting.of(0, 1, THREE).atPool(1));

        assertThat(sentence(event))
                .contains("participant 1 has 3 meetings in 2 halls and needs 1 slots to go between them, but has only 3"
                        + " slots: 1 too few. Meetings in one hall less mend it");
    }

    @Test
    void namesWhoHasTooLittleTimeBetweenHalls() {
        var event = inTwoHalls(
                Participant.awayAt(SlotSet.none(3)).travellingFor(1),
                Meeting.of(0, 1, SlotSet.only(3, 0)),
                Meeting.of(0, 2, SlotSet.only(3, 1)).atPool(1));

        assertThat(find(event))
                .contains(new Obstacle.TooCloselyTied(
                        List.of(), List.of(0), List.of(), List.of(), List.of(0, 1), true, 1));
        assertThat(sentence(event))
                .contains("there is no room for all of these together: the time that participants 1 need between halls."
                        + " One slot more, at which all of them could meet, would give them room");
    }

    @Test
    void letsSomebodyMeetOnlineOnTheWayToAnotherHall() {
        var free = Participant.awayAt(SlotSet.none(3));
        var event = new TimetablingProblem(
                "hybrid",
                List.of(3),
                List.of(free.travellingFor(1), free, free, free),
                List.of(
                        Meeting.of(0, 1, THREE),
                        Meeting.of(0, 2, THREE).atPool(1),
                        Meeting.of(0, 3, THREE).atPool(2)),
                List.of(
                        TablePool.of("north", 3, 3),
                        TablePool.of("south", 3, 3).inHall(1),
                        TablePool.of("online", 3, 3).inHall(TablePool.NO_HALL)),
                OptionalInt.empty());

        assertThat(find(event)).isEmpty();
    }

    private static TimetablingProblem inTwoHalls(Participant first, Meeting... meetings) {
        return new TimetablingProblem(
                "event",
                List.of(3),
                restingOrLimited(first),
                List.of(meetings),
                List.of(TablePool.of("north", 3, 3), TablePool.of("south", 3, 3).inHall(1)),
                OptionalInt.empty());
    }

    private static List<Participant> restingOrLimited(Participant first) {
        var free = Participant.awayAt(SlotSet.none(3));
        return List.of(first, free, free);
    }

    private static TimetablingProblem event(List<Participant> people, Meeting... meetings) {
        return new TimetablingProblem(
                "event",
                List.of(3),
                people,
                List.of(meetings),
                List.of(TablePool.of("hall", 3, 3)),
                OptionalInt.empty());
    }

    @Test
    void countsTheMeetingsThatAParticipantHasTooMany() {
        var event = event(
                5,
                3,
                9,
                Meeting.of(0, 1, THREE),
                Meeting.of(0, 2, THREE),
                Meeting.of(0, 3, THREE),
                Meeting.of(0, 4, THREE));

        assertThat(sentence(event))
                .contains("participant 1 has 4 meetings (1, 2, 3, 4) for 3 slots (1, 2, 3): 1 too many");
    }

    @Test
    void looksOnlyAtTheMeetingsThatMustShareTheSlots() {
        var early = SlotSet.where(3, slot -> slot < 1);
        var event = event(4, 3, 9, Meeting.of(0, 1, THREE), Meeting.of(0, 2, early), Meeting.of(0, 3, early));

        assertThat(sentence(event)).contains("participant 1 has 2 meetings (2, 3) for 1 slots (1): 1 too many");
    }

    @Test
    void countsTheTablesThatAreTooFew() {
        var last = SlotSet.only(3, 2);
        var event = event(
                8,
                3,
                2,
                Meeting.of(0, 1, THREE),
                Meeting.of(2, 3, last),
                Meeting.of(4, 5, last),
                Meeting.of(6, 7, last));

        assertThat(sentence(event))
                .contains("3 meetings must take place at slots 3, where 'hall' has 2 places: 1 too few");
    }

    @Test
    void namesThreeWhoMeetEachOtherInTwoSlots() {
        var two = SlotSet.all(2);
        var event = event(
                6,
                2,
                9,
                Meeting.of(3, 4, two),
                Meeting.of(0, 1, two),
                Meeting.of(1, 2, two),
                Meeting.of(0, 2, two),
                Meeting.of(4, 5, two));

        assertThat(find(event)).hasValueSatisfying(obstacle -> {
            var tied = (Obstacle.TooCloselyTied) obstacle;
            assertThat(tied.participants()).containsExactly(0, 1, 2);
            assertThat(tied.meetings()).containsExactly(1, 2, 3);
            assertThat(tied.pools()).isEmpty();
            assertThat(tied.smallest()).isTrue();
            assertThat(tied.slotsMissing()).isEqualTo(1);
            assertThat(tied.sentence())
                    .endsWith("One slot more, at which all of them could meet, would give them room");
        });
    }

    @Test
    void saysHowManySlotsAreMissingToThoseWhoAreTied() {
        var two = SlotSet.all(2);
        var eachWithEach = IntStream.range(0, 5)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, 5).mapToObj(other -> Meeting.of(one, other, SlotSet.all(4))))
                .toArray(Meeting[]::new);

        assertThat(find(event(5, 4, 9, eachWithEach)))
                .hasValueSatisfying(obstacle -> assertThat(((Obstacle.TooCloselyTied) obstacle).slotsMissing())
                        .isEqualTo(1));
        assertThat(find(event(3, 2, 1, Meeting.of(0, 1, two), Meeting.of(1, 2, two))))
                .isEmpty();
    }

    @Test
    void namesEverybodyWhoHasNoRoomAlone() {
        var two = SlotSet.all(2);
        var event = event(
                8,
                2,
                9,
                Meeting.of(0, 1, two),
                Meeting.of(0, 2, two),
                Meeting.of(0, 3, two),
                Meeting.of(4, 5, two),
                Meeting.of(4, 6, two),
                Meeting.of(4, 7, two),
                Meeting.of(1, 2, SlotSet.none(2)));

        assertThat(new Diagnosis(event).find(() -> false))
                .containsExactly(
                        new Obstacle.NoCommonSlot(6, List.of(1, 2)),
                        new Obstacle.TooFewSlots(0, List.of(0, 1, 2), two),
                        new Obstacle.TooFewSlots(4, List.of(3, 4, 5), two));
    }

    @Test
    void saysThatItIsTheFairnessWhereAllMeetingsHaveRoom() {
        var event = event(3, 3, 1, Meeting.of(0, 1, SlotSet.only(3, 0)), Meeting.of(0, 2, SlotSet.only(3, 2)))
                .withFairness(OptionalInt.of(0));

        assertThat(sentence(event))
                .contains(
                        "all meetings have room, but not so that no two participants differ by more than 0 breaks: allow more");
    }

    @Test
    void blamesNothingWhenItWasStopped() {
        var event = event(3, 3, 1, Meeting.of(0, 1, SlotSet.only(3, 0)), Meeting.of(0, 2, SlotSet.only(3, 2)))
                .withFairness(OptionalInt.of(0));

        assertThat(new Diagnosis(event).find(() -> true)).isEmpty();
    }

    @Test
    void namesOrdersThatExcludeEachOther() {
        var event = event(
                8,
                3,
                9,
                Meeting.of(0, 1, THREE).after(List.of(1)),
                Meeting.of(2, 3, THREE).after(List.of(2)),
                Meeting.of(4, 5, THREE).after(List.of(0)),
                Meeting.of(6, 7, THREE).after(List.of(0)));

        assertThat(sentence(event))
                .contains("there is no room for all of these together: meetings 1, 2, 3 after those they wait for, "
                        + "because these orders exclude each other");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsAReasonExactlyWhenThereIsNoTimetable(boolean inHalls) {
        int reasons = 0;
        for (long seed = 0; seed < 150; seed++) {
            var event = inHalls ? spread(crowded(seed)) : crowded(seed);
            var result = new Timetabler(event)
                    .solve(Limits.of(Duration.ofSeconds(20), 1, seed), () -> false, certificate -> {});

            var obstacle = find(event);

            assertThat(obstacle.isPresent())
                    .as(event.name())
                    .isEqualTo(result.certificate().status() == Status.INFEASIBLE);
            reasons += obstacle.isPresent() ? 1 : 0;
        }
        assertThat(reasons).isBetween(20, 130);
    }

    @Test
    void countsNoReasonWhereTryingEverythingFindsATimetable() {
        var kinds = new HashSet<Class<?>>();
        int notCounted = 0;
        for (long seed = 0; seed < 600; seed++) {
            var event = RandomEvents.tiny(seed);
            var reasons = new Diagnosis(event).findByCounting();
            boolean isPossible = ExhaustiveSearch.best(event).isPresent();

            assertThat(isPossible && !reasons.isEmpty()).as(event.name()).isFalse();
            reasons.forEach(each -> kinds.add(each.getClass()));
            notCounted += !isPossible && reasons.isEmpty() ? 1 : 0;
        }
        assertThat(kinds)
                .contains(
                        Obstacle.NoCommonSlot.class,
                        Obstacle.TooManyMeetings.class,
                        Obstacle.TooFewSlots.class,
                        Obstacle.TooFewTables.class,
                        Obstacle.TooLittleTimeBetweenHalls.class);
        assertThat(notCounted).isGreaterThan(20);
    }

    /** Its meetings are in two halls and online, and the first two need a slot to go from one hall to the other. */
    private static TimetablingProblem spread(TimetablingProblem event) {
        var halls = List.of(
                TablePool.of("north", 3, 4),
                TablePool.of("south", 3, 4).inHall(1),
                TablePool.of("online", 3, 4).inHall(TablePool.NO_HALL));
        return new TimetablingProblem(
                event.name(),
                event.stretches(),
                IntStream.range(0, event.participants().size())
                        .mapToObj(number -> event.participants().get(number).travellingFor(number < 2 ? 1 : 0))
                        .toList(),
                IntStream.range(0, event.meetings().size())
                        .mapToObj(number -> event.meetings().get(number).atPool(number % 5 / 2))
                        .toList(),
                halls,
                event.fairness());
    }

    private static TimetablingProblem crowded(long seed) {
        var random = new SplittableRandom(seed);
        var meetings = new ArrayList<Meeting>();
        for (int i = 0; i < 10; i++) {
            var pair = random.ints(0, 7).distinct().limit(2).toArray();
            var meeting = Meeting.of(pair[0], pair[1], SlotSet.where(4, slot -> random.nextInt(9) > 0));
            meetings.add(i > 0 && random.nextInt(9) == 0 ? meeting.after(List.of(random.nextInt(i))) : meeting);
        }
        return new TimetablingProblem(
                "crowded-" + seed,
                List.of(4),
                IntStream.range(0, 7)
                        .mapToObj(p -> Participant.awayAt(SlotSet.none(4)))
                        .toList(),
                meetings,
                List.of(TablePool.of("hall", 3, 4)),
                OptionalInt.empty());
    }

    private static TimetablingProblem event(int participants, int slots, int tables, Meeting... meetings) {
        return new TimetablingProblem(
                "event",
                List.of(slots),
                Collections.nCopies(participants, Participant.awayAt(SlotSet.none(slots))),
                List.of(meetings),
                List.of(TablePool.of("hall", tables, slots)),
                OptionalInt.empty());
    }

    private static Optional<String> sentence(TimetablingProblem event) {
        return find(event).map(Obstacle::sentence);
    }

    private static Optional<Obstacle> find(TimetablingProblem event) {
        return new Diagnosis(event).find(() -> false).stream().findFirst();
    }
}
