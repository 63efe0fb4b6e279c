package dev.entente.chaos.load;

import dev.entente.chaos.history.Call;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * What people do with a meeting that is booked, in percent; the rest of them meet.
 *
 * @param change choose another slot
 * @param cancel call it off, and begin anew
 */
public record Mood(int change, int cancel) {
    /** Some of everything. */
    public static final Mood MIXED = new Mood(25, 45);

    /** Hardly anybody ever meets. */
    public static final Mood RESTLESS = new Mood(10, 85);

    /** Slots change hands all the time, and some meet. */
    public static final Mood STORMY = new Mood(20, 65);

    /** Everybody chooses another slot again and again, so that most of what is asked for is a booking. */
    public static final Mood FICKLE = new Mood(60, 25);

    private static final int PERCENT = 100;

    /** The same, but nobody meets yet. */
    Mood beforeMeeting() {
        return new Mood(change, PERCENT - change);
    }

    Call afterBooking(
            RandomGenerator random,
            Function<RandomGenerator, Call> changing,
            Function<RandomGenerator, Call> cancelling,
            Function<RandomGenerator, Call> meeting) {
        int dice = random.nextInt(PERCENT);
        if (dice < change) {
            return changing.apply(random);
        }
        return (dice < change + cancel ? cancelling : meeting).apply(random);
    }
}
