package dev.entente.timetabling.repair;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.engine.Limits;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A published timetable that takes changes one after the other and is repaired at once. A change costs what it touches,
 * not what the event is large. Locked meetings, and what has begun, never move; who is not hit by a change keeps a place,
 * though perhaps another; a lock that has become impossible is withdrawn and its meeting lost. Fairness is what a new
 * timetable is made for: repairs do not keep to it.
 *
 * <p>Not for use by several threads at once.
 */
public final class StandingTimetable {
    private final TimetablingProblem published;
    private final Arrangement arrangement;
    private final Seats seats;
    private final FreedSlots freedSlots;

    private Priorities priorities = Priorities.FEWEST_MOVES;
    private Bounds bounds = new Bounds(0, 0);
    private int breaksBefore;
    private double seconds;

    /** @throws IllegalArgumentException when the timetable breaks a rule of the problem, fairness left aside */
    public StandingTimetable(TimetablingProblem problem, Timetable timetable) {
        this.published = problem.withFairness(OptionalInt.empty());
        var finding = TimetableChecker.check(published, timetable);
        if (!finding.isValid()) {
            throw new IllegalArgumentException("the published timetable is not valid: "
                    + finding.violations().getFirst());
        }
        this.arrangement = new Arrangement(published);
        this.seats = new Seats(arrangement);
        for (var meeting : arrangement.meetings()) {
            if (timetable.slotOf(meeting.number) != Timetable.NOWHERE) {
                arrangement.place(meeting, timetable.slotOf(meeting.number));
                seats.seatAt(meeting, timetable.tableOf(meeting.number));
            }
        }
        arrangement.meetings().forEach(arrangement::touch);
        arrangement.publish();
        this.freedSlots = new FreedSlots(arrangement);
        this.breaksBefore = arrangement.breaks();
    }

    /** What is before this slot has begun: it is neither moved nor filled from now on. */
    public void advanceTo(int slot) {
        if (slot < arrangement.now() || slot > arrangement.stretches.slots) {
            throw new IllegalArgumentException("time goes on from slot " + (arrangement.now() + 1) + " to at most "
                    + (arrangement.stretches.slots + 1) + ", not to " + (slot + 1));
        }
        arrangement.now(slot);
    }

    /**
     * Takes changes that come together, and repairs what they break. What the last repair made is taken as published.
     *
     * @throws ImpossibleChangeException when a change makes no sense; nothing has changed then
     */
    public Repair repair(List<Change> changes, Priorities priorities) {
        new ChangeCheck(arrangement).require(changes);
        long begun = System.nanoTime();
        publish();
        this.priorities = priorities;
        breaksBefore = arrangement.breaks();
        var amendment = new Amendment(arrangement, changes);
        bounds = new FirstAnswer(arrangement, priorities.price(), amendment).find();
        if (priorities.fillsFreedSlots()) {
            freedSlots.fill(amendment.freed());
        }
        withdrawImpossibleLocks();
        seats.seat(arrangement.touched());
        seconds = secondsSince(begun);
        return repaired();
    }

    public Repair repair(Change change) {
        return repair(List.of(change), Priorities.FEWEST_MOVES);
    }

    /**
     * Goes on improving the last repair, by its priorities, against what was published before it.
     *
     * @param limits time, moves (tries, 0 for any number) and seed; one thread works
     * @param cancelled asked often; once it says true, the best so far stays
     * @param progress told of each better repair
     */
    public Repair improve(Limits limits, BooleanSupplier cancelled, Consumer<Repair> progress) {
        long begun = System.nanoTime();
        double before = seconds;
        var improvement = new Improvement(arrangement, priorities, bounds, limits.seed());
        for (long tries = 0; limits.moves() == 0 || tries < limits.moves(); tries++) {
            boolean over = cancelled.getAsBoolean()
                    || System.nanoTime() - begun > limits.time().toNanos()
                    || improvement.isAtTheEnd();
            if (over) {
                break;
            }
            if (improvement.step()) {
                seats.seat(arrangement.touched());
                seconds = before + secondsSince(begun);
                progress.accept(repaired());
            }
        }
        seats.seat(arrangement.touched());
        seconds = before + secondsSince(begun);
        return repaired();
    }

    /** The event as it is after all changes; cancelled meetings keep their numbers and may be nowhere. */
    public TimetablingProblem problem() {
        int slots = arrangement.stretches.slots;
        return new TimetablingProblem(
                published.name(),
                published.stretches(),
                IntStream.range(0, arrangement.participants())
                        .mapToObj(participant -> arrangement.day(participant).participant())
                        .toList(),
                arrangement.meetings().stream()
                        .map(meeting -> meeting.asMeeting(slots))
                        .toList(),
                IntStream.range(0, arrangement.pools()).mapToObj(this::pool).toList(),
                OptionalInt.empty(),
                published.goal());
    }

    private TablePool pool(int number) {
        return new TablePool(
                published.pools().get(number).name(),
                published.pools().get(number).hall(),
                IntStream.range(0, arrangement.stretches.slots)
                        .mapToObj(slot -> arrangement.tables(number, slot))
                        .toList());
    }

    /** The timetable as it is repaired. */
    public Timetable timetable() {
        return new Timetable(
                arrangement.meetings().stream().mapToInt(each -> each.slot).toArray(),
                arrangement.meetings().stream().mapToInt(each -> each.table).toArray());
    }

    private void publish() {
        var touched = List.copyOf(arrangement.touched());
        arrangement.publish();
        touched.forEach(freedSlots::note);
    }

    private void withdrawImpossibleLocks() {
        for (var meeting : arrangement.touched()) {
            meeting.locked &= meeting.isPlaced();
        }
    }

    private Repair repaired() {
        return new Repair(
                touched(StandingMeeting::isMoved).map(this::moved).toList(),
                touched(StandingMeeting::isReseated).map(this::moved).toList(),
                touched(meeting -> wasPublished(meeting) && !meeting.isPlaced() && !meeting.cancelled)
                        .map(meeting -> new Repair.Lost(meeting.number, publishedPlace(meeting)))
                        .toList(),
                touched(meeting -> !wasPublished(meeting) && meeting.isPlaced())
                        .map(meeting -> new Repair.Entered(meeting.number, place(meeting)))
                        .toList(),
                touched(meeting -> !wasPublished(meeting) && !meeting.isPlaced() && meeting.droppable)
                        .map(meeting -> meeting.number)
                        .toList(),
                breaksBefore,
                arrangement.breaks(),
                bounds.proveMostPlaced(arrangement),
                bounds.proveFewestMoved(arrangement),
                seconds);
    }

    private Stream<StandingMeeting> touched(Predicate<StandingMeeting> which) {
        return arrangement.touched().stream().filter(which).sorted(Comparator.comparingInt(meeting -> meeting.number));
    }

    private static boolean wasPublished(StandingMeeting meeting) {
        return meeting.publishedSlot != StandingMeeting.NOWHERE;
    }

    private Repair.Moved moved(StandingMeeting meeting) {
        return new Repair.Moved(meeting.number, publishedPlace(meeting), place(meeting));
    }

    private static Repair.Place publishedPlace(StandingMeeting meeting) {
        return new Repair.Place(meeting.publishedSlot, meeting.publishedTable);
    }

    private static Repair.Place place(StandingMeeting meeting) {
        return new Repair.Place(meeting.slot, meeting.table);
    }

    private static double secondsSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
