package dev.entente.timetabling.whatif;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An event with its variations, and what it has to do with the one it was. Numbers count from 0.
 *
 * @param participants participant → its number in the event as it is
 * @param meetings meeting → its number in the event as it is
 * @param absent who would not come, by number in the event as it is
 * @param released locked meetings that could not stay at their slot, by number in the event as it is: they may be anywhere
 */
public record VariedEvent(
        TimetablingProblem problem,
        List<Integer> participants,
        List<Integer> meetings,
        List<Integer> absent,
        List<Integer> released) {
    public VariedEvent {
        participants = List.copyOf(participants);
        meetings = List.copyOf(meetings);
        absent = List.copyOf(absent);
        released = List.copyOf(released);
    }

    /** @param seed of who does not come */
    public static VariedEvent of(TimetablingProblem problem, List<Variation> variations, long seed) {
        var event = new VariedEvent(
                problem,
                IntStream.range(0, problem.participantCount()).boxed().toList(),
                IntStream.range(0, problem.meetings().size()).boxed().toList(),
                List.of(),
                List.of());
        var random = new SplittableRandom(seed);
        for (var variation : variations) {
            event = event.with(variation, random);
        }
        return variations.isEmpty() ? event : event.withoutLocksInTheWay();
    }

    private VariedEvent with(Variation variation, SplittableRandom random) {
        return switch (variation) {
            case Variation.Tables tables -> withTables(tables.pool(), tables.more());
            case Variation.Slots slots ->
                withSlots(SlotPlan.withMore(problem.stretches(), slots.stretch(), slots.more()));
            case Variation.SlotLength length ->
                withSlots(SlotPlan.ofLength(problem.stretches(), length.from(), length.to()));
            case Variation.NoShows noShows -> without(drawn(noShows.share(), random));
        };
    }

    private VariedEvent withTables(int pool, int more) {
        if (pool < 0 || pool >= problem.pools().size()) {
            throw new IllegalArgumentException("there is no pool " + (pool + 1) + ", only 1 to "
                    + problem.pools().size());
        }
        var pools = new ArrayList<>(problem.pools());
        var present = pools.get(pool);
        pools.set(
                pool,
                new TablePool(
                        present.name(),
                        present.hall(),
                        present.tablesBySlot().stream()
                                .map(tables -> Math.max(0, tables + more))
                                .toList()));
        return with(problem.stretches(), problem.participants(), problem.meetings(), pools, released);
    }

    private VariedEvent withSlots(SlotPlan plan) {
        var nowReleased = new TreeSet<>(released);
        var moved = new ArrayList<Meeting>();
        for (int number = 0; number < meetings.size(); number++) {
            var meeting = problem.meetings().get(number);
            moved.add(moved(meeting, plan));
            if (meeting.locked() && !moved.getLast().locked()) {
                nowReleased.add(meetings.get(number));
            }
        }
        return with(
                plan.stretches(),
                problem.participants().stream().map(who -> moved(who, plan)).toList(),
                moved,
                problem.pools().stream().map(pool -> moved(pool, plan)).toList(),
                List.copyOf(nowReleased));
    }

    private static Participant moved(Participant who, SlotPlan plan) {
        return new Participant(
                plan.anyOf(who.unavailable()::contains),
                who.mostMeetings(),
                who.mostInARow(),
                plan.lasting(who.rest()),
                plan.lasting(who.travel()),
                who.target());
    }

    private static TablePool moved(TablePool pool, SlotPlan plan) {
        return new TablePool(
                pool.name(),
                pool.hall(),
                plan.covered().stream()
                        .map(present ->
                                present.stream().mapToInt(pool::tablesAt).min().orElse(0))
                        .toList());
    }

    private static Meeting moved(Meeting meeting, SlotPlan plan) {
        if (!meeting.locked()) {
            return withSlots(meeting, plan.allOf(meeting.slots()::contains));
        }
        int home = plan.home().get(meeting.slots().slots().findFirst().orElseThrow());
        return home == SlotPlan.NOWHERE
                ? withSlots(meeting, SlotSet.all(plan.slots()))
                : meeting.lockedAt(home, plan.slots());
    }

    /** Not locked. */
    private static Meeting withSlots(Meeting meeting, SlotSet slots) {
        return new Meeting(meeting.participants(), slots, meeting.weight(), meeting.pool(), meeting.after(), false);
    }

    private TreeSet<Integer> drawn(double share, SplittableRandom random) {
        int present = problem.participantCount();
        long wanted = Math.round(share * present);
        if (wanted == 0) {
            return new TreeSet<>();
        }
        return random.ints(0, present).distinct().limit(wanted).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private VariedEvent without(TreeSet<Integer> missing) {
        var comes = numbersFrom(
                IntStream.range(0, problem.participantCount())
                        .filter(participant -> !missing.contains(participant))
                        .boxed()
                        .toList(),
                problem.participantCount());
        var held = IntStream.range(0, meetings.size())
                .filter(number ->
                        problem.meetings().get(number).participants().stream().noneMatch(missing::contains))
                .boxed()
                .toList();
        var newNumber = numbersFrom(held, meetings.size());
        var nowAbsent = new TreeSet<>(absent);
        missing.forEach(participant -> nowAbsent.add(participants.get(participant)));
        var kept = held.stream().map(meetings::get).toList();
        return new VariedEvent(
                new TimetablingProblem(
                        problem.name(),
                        problem.stretches(),
                        IntStream.range(0, comes.length)
                                .filter(participant -> comes[participant] >= 0)
                                .mapToObj(problem.participants()::get)
                                .toList(),
                        held.stream()
                                .map(number -> renumbered(problem.meetings().get(number), comes, newNumber))
                                .toList(),
                        problem.pools(),
                        problem.fairness(),
                        problem.goal()),
                IntStream.range(0, comes.length)
                        .filter(participant -> comes[participant] >= 0)
                        .mapToObj(participants::get)
                        .toList(),
                kept,
                List.copyOf(nowAbsent),
                released.stream().filter(kept::contains).toList());
    }

    /** Number before → number now, -1 for what is not there any more. */
    private static int[] numbersFrom(List<Integer> kept, int before) {
        var numbers = IntStream.range(0, before).map(number -> -1).toArray();
        for (int now = 0; now < kept.size(); now++) {
            numbers[kept.get(now)] = now;
        }
        return numbers;
    }

    private static Meeting renumbered(Meeting meeting, int[] participants, int[] meetings) {
        return new Meeting(
                meeting.participants().stream()
                        .map(participant -> participants[participant])
                        .toList(),
                meeting.slots(),
                meeting.weight(),
                meeting.pool(),
                meeting.after().stream()
                        .map(earlier -> meetings[earlier])
                        .filter(earlier -> earlier >= 0)
                        .toList(),
                meeting.locked());
    }

    /** Of locked meetings that cannot all stay, the first ones do. */
    private VariedEvent withoutLocksInTheWay() {
        var staying = new StayingLocks(problem);
        var nowReleased = new TreeSet<>(released);
        var kept = new ArrayList<Meeting>();
        for (int number = 0; number < meetings.size(); number++) {
            var meeting = problem.meetings().get(number);
            if (!meeting.locked() || staying.takeUp(meeting)) {
                kept.add(meeting);
            } else {
                nowReleased.add(meetings.get(number));
                kept.add(withSlots(meeting, SlotSet.all(problem.slotCount())));
            }
        }
        return with(problem.stretches(), problem.participants(), kept, problem.pools(), List.copyOf(nowReleased));
    }

    private VariedEvent with(
            List<Integer> stretches,
            List<Participant> people,
            List<Meeting> wanted,
            List<TablePool> pools,
            List<Integer> nowReleased) {
        return new VariedEvent(
                new TimetablingProblem(
                        problem.name(), stretches, people, wanted, pools, problem.fairness(), problem.goal()),
                participants,
                meetings,
                absent,
                nowReleased);
    }
}
