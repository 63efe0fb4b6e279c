package dev.entente.timetabling.repair;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.engine.RandomEvents;
import dev.entente.timetabling.engine.Timetabler;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** A tiny event on its day: time goes on, and one thing after the other happens. */
final class TinyEventDay {
    private static final int CHANGES = 3;

    final StandingTimetable standing;
    private final RandomChanges changes;
    private final SplittableRandom random;
    private int now;

    private TinyEventDay(StandingTimetable standing, long seed) {
        this.standing = standing;
        this.changes = new RandomChanges(seed);
        this.random = new SplittableRandom(seed);
    }

    /** What stood, what happened, and what stands now. */
    record Repaired(
            Change change,
            int now,
            Timetable published,
            TimetablingProblem changed,
            Timetable timetable,
            Repair repair) {
        /** Weight of the hit and the added that have no place. */
        long missing() {
            var without = new ArrayList<>(repair.refused());
            repair.lost().forEach(lost -> without.add(lost.meeting()));
            return without.stream()
                    .mapToLong(each -> changed.meetings().get(each).weight())
                    .sum();
        }
    }

    /** All that happened on one day; nothing when the event has no timetable to begin with. */
    static List<Repaired> of(long seed) {
        var event = event(seed);
        var solved = new Timetabler(event)
                .solve(new Limits(Duration.ofSeconds(20), 1, 2_000, seed), () -> false, better -> {});
        var happened = new ArrayList<Repaired>();
        if (TimetableChecker.check(event, solved.timetable()).isValid()) {
            var day = new TinyEventDay(new StandingTimetable(event, solved.timetable()), seed);
            for (int i = 0; i < CHANGES; i++) {
                day.goOn(happened);
            }
        }
        return happened;
    }

    static TimetablingProblem event(long seed) {
        var drawn = seed % 3 == 0 ? RandomEvents.tiny(seed) : roomy(seed);
        return drawn.withFairness(OptionalInt.empty()).withGoal(Goal.CHOOSE_AND_PLACE);
    }

    /** Few meetings for many slots, so that most that are hit find another place. */
    private static TimetablingProblem roomy(long seed) {
        var random = new SplittableRandom(seed);
        int slots = 4 + random.nextInt(2);
        var meetings = new ArrayList<Meeting>();
        while (meetings.size() < 7) {
            var pair = random.ints(0, 6).distinct().limit(2).boxed().toList();
            var meeting = new Meeting(pair, SlotSet.all(slots), 1, random.nextInt(2), List.of(), false);
            meetings.add(random.nextInt(12) == 0 ? meeting.lockedAt(random.nextInt(slots), slots) : meeting);
        }
        return new TimetablingProblem(
                "roomy-" + seed,
                List.of(slots),
                Collections.nCopies(6, Participant.awayAt(SlotSet.none(slots)).travellingFor(random.nextInt(2))),
                meetings,
                List.of(
                        TablePool.of("tables", 1 + random.nextInt(2), slots),
                        TablePool.of("others", 1 + random.nextInt(2), slots).inHall(random.nextInt(2))),
                OptionalInt.empty());
    }

    private void goOn(List<Repaired> happened) {
        if (random.nextInt(3) == 0 && now < standing.problem().slotCount() - 1) {
            standing.advanceTo(++now);
        }
        var published = standing.timetable();
        changes.next(standing.problem(), published, now).ifPresent(change -> {
            var repair = standing.repair(List.of(change), Priorities.FEWEST_MOVES);
            happened.add(new Repaired(change, now, published, standing.problem(), standing.timetable(), repair));
        });
    }
}
