package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneSideTest {
    private static final int SLOTS = 12;

    @Test
    void countsEveryMeetingOfAMarketForOneOfWhomAllMeetingsAreCounted() {
        for (int seed = 1; seed <= 20; seed++) {
            var market = MarketGenerator.generate(new EventShape(40, 100, SLOTS, 20, false), seed);

            var side = side(market).orElseThrow();

            assertEachIsCountedOnce(side, market);
            assertThat(countedForSome(side, market)).as("seed %d", seed).isZero();
            assertThat(counted(side, market)).as("seed %d", seed).isLessThanOrEqualTo(market.participantCount() / 2);
        }
    }

    @Test
    void countsWhoMeetsItsOwnSideForTheRestOnly() {
        var market = event(List.of(
                pair(0, 2),
                pair(0, 2),
                pair(0, 3),
                pair(0, 4),
                pair(0, 5),
                pair(1, 2),
                pair(1, 3),
                pair(1, 4),
                pair(1, 6),
                pair(2, 3)));

        var side = side(market).orElseThrow();

        assertEachIsCountedOnce(side, market);
        assertThat(side.countedFor(0)).hasSize(5);
        assertThat(side.countedFor(1)).hasSize(4);
        assertThat(countedForSome(side, market)).isOne();
    }

    @Test
    void knowsNoSidesWhereEverybodyMeetsEverybody() {
        var meetings = new ArrayList<Meeting>();
        IntStream.range(0, 6).forEach(one -> IntStream.range(0, one).forEach(other -> meetings.add(pair(one, other))));

        assertThat(side(event(meetings))).isEmpty();
    }

    private static long counted(OneSide side, TimetablingProblem event) {
        return IntStream.range(0, event.participantCount())
                .filter(each -> !side.countedFor(each).isEmpty())
                .count();
    }

    private static long countedForSome(OneSide side, TimetablingProblem event) {
        return IntStream.range(0, event.participantCount())
                .filter(each ->
                        !side.isCountedForAll(each) && !side.countedFor(each).isEmpty())
                .count();
    }

    private static void assertEachIsCountedOnce(OneSide side, TimetablingProblem event) {
        var counted = IntStream.range(0, event.participantCount())
                .boxed()
                .flatMap(each -> side.countedFor(each).stream())
                .toList();
        assertThat(counted).doesNotHaveDuplicates().hasSameSizeAs(event.meetings());
        for (int each = 0; each < event.participantCount(); each++) {
            for (int meeting : side.countedFor(each)) {
                assertThat(event.meetings().get(meeting).participants()).contains(each);
            }
        }
    }

    private static Optional<OneSide> side(TimetablingProblem event) {
        return OneSide.of(event, new Placement(event, new Formula(), false));
    }

    private static Meeting pair(int one, int other) {
        return Meeting.of(one, other, SlotSet.all(SLOTS));
    }

    private static TimetablingProblem event(List<Meeting> meetings) {
        return new TimetablingProblem(
                "few",
                List.of(SLOTS),
                IntStream.range(0, 7)
                        .mapToObj(each -> Participant.awayAt(SlotSet.none(SLOTS)))
                        .toList(),
                meetings,
                List.of(TablePool.of("tables", 3, SLOTS)),
                OptionalInt.empty());
    }
}
