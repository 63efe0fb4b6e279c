package dev.entente.timetabling.repair;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** A small event of which some meetings are locked and some are over, and whose repairs are all improved. */
final class ImprovedDay {
    private static final int CHANGES = 4;
    private static final int TRIES = 150;
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StandingTimetable standing;
    private final SplittableRandom random;
    private final RandomChanges changes;
    private int now;

    private ImprovedDay(StandingTimetable standing, SplittableRandom random) {
        this.standing = standing;
        this.random = random;
        this.changes = new RandomChanges(random.nextLong());
    }

    /**
     * An improved repair.
     *
     * @param now the first slot that was still to come
     * @param changed the event after the change
     * @param first what the first answer made of the timetable
     * @param told how often something better was found
     * @param improved what became of the first answer
     */
    record Improved(
            Change change, int now, TimetablingProblem changed, Timetable first, int told, Timetable improved) {}

    /** All that happened on one day; nothing when the event has no timetable to begin with. */
    static List<Improved> of(long seed) {
        var random = new SplittableRandom(seed);
        var event = event(seed);
        // cancelled at once, so that it is bad enough to be improved
        var timetable = new Timetabler(event)
                .solve(Limits.of(LONG, 1, seed), () -> true, better -> {})
                .timetable();
        var happened = new ArrayList<Improved>();
        if (TimetableChecker.check(event, timetable).isValid()) {
            var day = new ImprovedDay(new StandingTimetable(withLocks(event, timetable, random), timetable), random);
            for (int i = 0; i < CHANGES; i++) {
                day.goOn(happened);
            }
        }
        return happened;
    }

    private static TimetablingProblem event(long seed) {
        var drawn = seed % 3 == 0
                ? RandomEvents.tiny(seed)
                : MarketGenerator.generate(
                        new EventShape(14, 40, 10, 6, seed % 3 == 1).inHalls(2, (int) seed % 2), seed);
        return drawn.withFairness(OptionalInt.empty()).withGoal(Goal.CHOOSE_AND_PLACE);
    }

    /** Every fourth meeting that has a slot is locked there. */
    private static TimetablingProblem withLocks(
            TimetablingProblem event, Timetable timetable, SplittableRandom random) {
        var meetings = new ArrayList<Meeting>();
        for (int number = 0; number < event.meetings().size(); number++) {
            var meeting = event.meetings().get(number);
            boolean locks = timetable.slotOf(number) != Timetable.NOWHERE && random.nextInt(4) == 0;
            meetings.add(locks ? meeting.lockedAt(timetable.slotOf(number), event.slotCount()) : meeting);
        }
        return event.withMeetings(meetings);
    }

    private void goOn(List<Improved> happened) {
        if (now < standing.problem().slotCount() - 2) {
            standing.advanceTo(++now);
        }
        changes.next(standing.problem(), standing.timetable(), now).ifPresent(change -> {
            double breaksPerMove = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : 0.3 * (1 + random.nextInt(4));
            standing.repair(List.of(change), Priorities.FEWEST_MOVES.withBreaksPerMove(breaksPerMove));
            var first = standing.timetable();
            var told = new ArrayList<Repair>();
            standing.improve(new Limits(LONG, 1, TRIES, random.nextLong()), () -> false, told::add);
            happened.add(new Improved(change, now, standing.problem(), first, told.size(), standing.timetable()));
        });
    }
}
