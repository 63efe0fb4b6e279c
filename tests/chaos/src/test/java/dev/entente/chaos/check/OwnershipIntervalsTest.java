package dev.entente.chaos.check;

import static dev.entente.chaos.check.Histories.booked;
import static dev.entente.chaos.check.Histories.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.chaos.history.Loss;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnershipIntervalsTest {

    @Test
    void agreesToSlotsThatChangeHands() {
        var operations = List.of(
                booked("first", 2, "ten", 0, 10), cancelled("first", 3, 20, 40), booked("second", 2, "ten", 25, 30));

        assertThat(OwnershipIntervals.violations(operations)).isEmpty();
    }

    @Test
    void agreesToTwoMeetingsInTwoSlots() {
        var operations = List.of(booked("first", 2, "ten", 0, 10), booked("second", 2, "eleven", 0, 10));

        assertThat(OwnershipIntervals.violations(operations)).isEmpty();
    }

    @Test
    void findsWhoeverIsBookedTwice() {
        var operations = List.of(booked("first", 2, "ten", 0, 10), booked("second", 2, "ten", 5, 15));

        assertThat(OwnershipIntervals.violations(operations))
                .singleElement()
                .asString()
                .contains("ada in slot ten", "first", "second");
    }

    @Test
    void findsASlotGivenAwayBeforeItsOwnerLetGo() {
        var operations = List.of(
                booked("first", 2, "ten", 0, 10), booked("second", 2, "ten", 12, 15), cancelled("first", 3, 20, 25));

        assertThat(OwnershipIntervals.violations(operations)).hasSize(1);
    }

    @Test
    void agreesToTheSlotOfSomebodyWhoWithdrewBeforeItWasGivenAway() {
        var operations = List.of(booked("first", 2, "ten", 0, 10), booked("second", 2, "ten", 12, 15));

        assertThat(OwnershipIntervals.violations(operations, Map.of("first", 14L)))
                .isEmpty();
        assertThat(OwnershipIntervals.violations(operations, Map.of("first", 16L)))
                .hasSize(1);
    }

    @Test
    void findsWhoeverIsBookedTwiceInEachStoryBesideALoss() {
        var circumstances = new Circumstances(Optional.of(new Loss(Set.of("scheduling"), 20, 40)), Map.of());
        var operations = List.of(
                booked("kept", 2, "ten", 0, 10),
                booked("lost", 2, "eleven", 20, 30),
                booked("again", 2, "eleven", 45, 50),
                booked("second", 2, "ten", 50, 55));

        assertThat(circumstances.stories(operations))
                .flatExtracting(OwnershipIntervals::violations)
                .singleElement()
                .asString()
                .contains("ada in slot ten", "kept", "second");
    }
}
