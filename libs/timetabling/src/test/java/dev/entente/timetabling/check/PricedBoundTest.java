package dev.entente.timetabling.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One buyer with two slots, whom three sellers want to meet: weights 3, 2 and 1. */
class PricedBoundTest {
    private static final SlotSet BOTH = SlotSet.all(2);

    private final TimetablingProblem problem = problem(
            Meeting.of(0, 1, BOTH).weighing(3),
            Meeting.of(0, 2, BOTH).weighing(2),
            Meeting.of(0, 3, BOTH).weighing(1));

    @Test
    void sellsTheBuyersSlotsAtTheirPrice() {
        // two slots for 1 each, and 2 and 1 beyond that
        assertThat(bound(problem, prices(2, 0, 0, 0))).isEqualTo(5);
    }

    @Test
    void isNoLowerForPricesThatAreTooHigh() {
        assertThat(bound(problem, prices(6, 0, 0, 0))).isEqualTo(6);
    }

    @Test
    void isWhatAllWeighWhenThePricesMakeNoSense() {
        assertThat(bound(problem, prices(2, -2, -2, -2))).isEqualTo(6);
        assertThat(bound(problem, prices(2))).isEqualTo(6);
        assertThat(bound(problem, ShadowPrices.none(4))).isEqualTo(6);
    }

    @Test
    void letsLockedMeetingsTakeTheirRoomFirst() {
        var locked = problem(
                Meeting.of(0, 1, BOTH).weighing(3),
                Meeting.of(0, 2, BOTH).weighing(2),
                Meeting.of(0, 3, BOTH).weighing(1).lockedAt(1, 2));

        assertThat(bound(locked, prices(4, 0, 0, 0))).isEqualTo(4);
    }

    @Test
    void paysForMeetingsUpToATarget() {
        // the third seller should meet the buyer: that is worth 10, so the buyer's slots cost 2 and the lightest is
        // held
        var aiming = new TimetablingProblem(
                "aiming",
                problem.stretches(),
                IntStream.range(0, 4)
                        .mapToObj(number -> problem.participants().get(number).aimingAt(number == 3 ? 1 : 0))
                        .toList(),
                problem.meetings(),
                problem.pools(),
                problem.fairness(),
                Goal.CHOOSE_AND_PLACE);
        var bound = new PricedBound(aiming, new ShadowPrices(List.of(4, 0, 0, -4), 0, 20));

        assertThat(bound.missing()).isZero();
        assertThat(bound.weight(0)).isEqualTo(4);
        assertThat(bound.weight(1)).isEqualTo(6);
    }

    private static long bound(TimetablingProblem problem, ShadowPrices prices) {
        return new PricedBound(problem, prices).weight(0);
    }

    private static ShadowPrices prices(Integer... halves) {
        return new ShadowPrices(List.of(halves), 0, 0);
    }

    private static TimetablingProblem problem(Meeting... meetings) {
        return new TimetablingProblem(
                "wanted",
                List.of(2),
                Collections.nCopies(4, Participant.awayAt(SlotSet.none(2))),
                List.of(meetings),
                List.of(TablePool.of("hall", 3, 2)),
                OptionalInt.empty());
    }
}
