package dev.entente.chaos.scenario;

/** What one run cannot reach and many runs add up to. */
public record Bar(Count of, long least) {

    /** What is counted of each run. */
    public enum Count {
        FAULTS,
        BOOKINGS
    }
}
