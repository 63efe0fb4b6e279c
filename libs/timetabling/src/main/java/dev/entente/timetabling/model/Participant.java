package dev.entente.timetabling.model;

/**
 * Somebody who meets others.
 *
 * @param unavailable the slots at which it can meet nobody
 * @param mostMeetings how many meetings it may have at most, {@link #ANY_NUMBER} for as many as it has slots
 * @param mostInARow how many meetings may follow one another without a rest, {@link #ANY_NUMBER} for as many as there are
 *     slots; 1 leaves a buffer after each
 * @param rest how many idle slots in one stretch are a rest, at least 1; fewer do not end a row. Between two stretches
 *     everybody rests
 * @param travel how many idle slots it needs between two meetings of one stretch in different halls; between two stretches
 *     everybody has time enough
 * @param target how many meetings it should have at least when meetings may be chosen; 0 for whoever is promised none
 */
public record Participant(SlotSet unavailable, int mostMeetings, int mostInARow, int rest, int travel, int target) {
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public Participant {
        if (mostMeetings < 0 || mostInARow < 1 || rest < 1 || travel < 0 || target < 0) {
            throw new IllegalArgumentException("a participant has at most " + mostMeetings + " meetings, " + mostInARow
                    + " in a row, should have " + target + ", rests " + rest + " slots and travels for " + travel
                    + ": that makes no sense");
        }
    }

    /** Somebody who is there but for some slots, without a limit. */
    public static Participant awayAt(SlotSet unavailable) {
        return new Participant(unavailable, ANY_NUMBER, ANY_NUMBER, 1, 0, 0);
    }

    public Participant havingAtMost(int meetings) {
        return new Participant(unavailable, meetings, mostInARow, rest, travel, target);
    }

    public Participant restingAfter(int meetings, int slots) {
        return new Participant(unavailable, mostMeetings, meetings, slots, travel, target);
    }

    public Participant travellingFor(int slots) {
        return new Participant(unavailable, mostMeetings, mostInARow, rest, slots, target);
    }

    public Participant aimingAt(int meetings) {
        return new Participant(unavailable, mostMeetings, mostInARow, rest, travel, meetings);
    }

    public Participant awayInsteadAt(SlotSet slots) {
        return new Participant(slots, mostMeetings, mostInARow, rest, travel, target);
    }

    /** Whether any number of meetings may follow one another. */
    public boolean isTireless() {
        return mostInARow == ANY_NUMBER;
    }
}
