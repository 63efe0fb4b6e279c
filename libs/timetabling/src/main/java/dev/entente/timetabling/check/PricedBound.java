package dev.entente.timetabling.check;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.HashSet;
import java.util.List;

/**
 * How close to the targets any timetable can come, and the weight that none can exceed, as prices prove it. A timetable sells each participant's slots and each table's
 * places at most once, and what it earns beyond their prices is at most what every meeting would bring beyond them; so any
 * prices that are not negative give a bound. Locked meetings take their room beforehand.
 *
 * <p>A meeting up to somebody's target also earns what is paid for that. Somebody may pay so much of it for slots that
 * they cost less than nothing: then it earns what is left for each meeting that it should have.
 */
final class PricedBound {
    private final TimetablingProblem problem;
    private final ShadowPrices prices;

    PricedBound(TimetablingProblem problem, ShadowPrices prices) {
        this.problem = problem;
        this.prices = prices;
    }

    /** Empty prices, such below what is paid, or such for other participants prove nothing beyond what all meetings weigh. */
    private boolean isSound() {
        return prices.ofPlace() >= 0
                && prices.ofTarget() >= 0
                && prices.ofParticipants().size() == problem.participantCount()
                && prices.ofParticipants().stream().allMatch(price -> price >= -prices.ofTarget());
    }

    /** Meetings that any timetable misses to the targets. */
    long missing() {
        return isSound() && prices.ofTarget() > 0 ? Math.max(0, problem.targets() - halves() / prices.ofTarget()) : 0;
    }

    /** What a timetable may weigh at most that misses no more meetings to the targets than that. */
    long weight(long missing) {
        long paid = prices.ofTarget() * (problem.targets() - Math.max(missing, missing()));
        return isSound() ? Math.min(problem.weight(), (halves() - paid) / 2) : problem.weight();
    }

    private long halves() {
        return 2 * lockedWeight() + halvesOfOthers();
    }

    private List<Meeting> locked() {
        return problem.meetings().stream().filter(Meeting::locked).toList();
    }

    private List<Meeting> others() {
        return problem.meetings().stream()
                .filter(meeting ->
                        !meeting.locked() && !problem.possibleSlots(meeting).isEmpty())
                .toList();
    }

    private long lockedWeight() {
        return locked().stream().mapToLong(Meeting::weight).sum();
    }

    private long halvesOfOthers() {
        long halves = places() * prices.ofPlace();
        var room = roomOfEach();
        for (int participant = 0; participant < room.length; participant++) {
            halves += halvesOf(participant, room[participant]);
        }
        for (var meeting : others()) {
            long cost = prices.ofPlace()
                    + meeting.participants().stream()
                            .mapToLong(prices.ofParticipants()::get)
                            .sum();
            halves += Math.max(0, 2L * meeting.weight() - cost);
        }
        return halves;
    }

    /** What somebody's slots cost, and what it earns by its target, of which locked meetings are the first. */
    private long halvesOf(int participant, long room) {
        long target = problem.targetOf(participant);
        long held = Math.min(target, locked(participant));
        long wanted = Math.min(target - held, room);
        long price = prices.ofParticipants().get(participant);
        return prices.ofTarget() * (held + wanted) + price * (price >= 0 ? room : wanted);
    }

    private long locked(int participant) {
        return locked().stream()
                .filter(meeting -> meeting.participants().contains(participant))
                .count();
    }

    private long places() {
        long places = problem.pools().stream()
                .flatMap(pool -> pool.tablesBySlot().stream())
                .mapToLong(Integer::longValue)
                .sum();
        return Math.max(0, Math.min(places - locked().size(), others().size()));
    }

    /** The slots at which each participant could have a meeting, as many as it may have, less those that locked meetings take. */
    private long[] roomOfEach() {
        var room = new long[problem.participantCount()];
        var slots = new HashSet<List<Integer>>();
        for (var meeting : problem.meetings()) {
            for (int participant : meeting.participants()) {
                problem.possibleSlots(meeting)
                        .slots()
                        .filter(slot -> slots.add(List.of(participant, slot)))
                        .forEach(slot -> room[participant]++);
            }
        }
        for (int participant = 0; participant < room.length; participant++) {
            room[participant] = Math.min(
                    room[participant], problem.participants().get(participant).mostMeetings());
        }
        for (var meeting : locked()) {
            meeting.participants().forEach(participant -> room[participant] = Math.max(0, room[participant] - 1));
        }
        return room;
    }
}
