package dev.entente.timetabling.reason;

import java.util.List;

/** Calls participants and meetings of an obstacle by their numbers in the event that its own was made of. */
public final class NamedObstacle {
    private NamedObstacle() {}

    /**
     * @param participants by number, what each was
     * @param meetings likewise
     */
    public static Obstacle of(Obstacle obstacle, List<Integer> participants, List<Integer> meetings) {
        return switch (obstacle) {
            case Obstacle.NoCommonSlot none ->
                new Obstacle.NoCommonSlot(meetings.get(none.meeting()), named(none.participants(), participants));
            case Obstacle.TooManyMeetings many ->
                new Obstacle.TooManyMeetings(participants.get(many.participant()), many.meetings(), many.allowed());
            case Obstacle.TooFewSlots few ->
                new Obstacle.TooFewSlots(
                        participants.get(few.participant()), named(few.meetings(), meetings), few.slots());
            case Obstacle.TooFewTables few ->
                new Obstacle.TooFewTables(few.pool(), named(few.meetings(), meetings), few.slots(), few.places());
            case Obstacle.TooLittleTimeBetweenHalls little ->
                new Obstacle.TooLittleTimeBetweenHalls(
                        participants.get(little.participant()),
                        little.meetings(),
                        little.halls(),
                        little.travel(),
                        little.slots());
            case Obstacle.TooCloselyTied tied ->
                new Obstacle.TooCloselyTied(
                        named(tied.participants(), participants),
                        named(tied.travelling(), participants),
                        tied.pools(),
                        named(tied.waiting(), meetings),
                        named(tied.meetings(), meetings),
                        tied.smallest(),
                        tied.slotsMissing());
            case Obstacle.TooUneven uneven -> uneven;
        };
    }

    private static List<Integer> named(List<Integer> numbers, List<Integer> names) {
        return numbers.stream().map(names::get).toList();
    }
}
