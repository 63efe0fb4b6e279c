package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Places meetings one after the other, those first that are worth most and whose participants have least freedom, but none
 * before those that it waits for; each into the slot that adds fewest breaks and among these the earliest. Nothing that was
 * placed moves again. The same problem always gives the same timetable.
 */
public final class FirstFit {
    private final TimetableProblem problem;
    private final Seats seats;
    private final Diaries diaries;
    private final HallVisits visits;
    private final Sequence sequence;

    private FirstFit(TimetableProblem problem) {
        this.problem = problem;
        this.seats = new Seats(problem);
        this.diaries = new Diaries(problem);
        this.visits = new HallVisits(problem);
        this.sequence = new Sequence(problem);
    }

    /** How many meetings any timetable could place at most, by counting alone. */
    public static int placedBound(TimetableProblem problem) {
        return PlacedBound.of(problem, new Diaries(problem), new Seats(problem));
    }

    /** @return placements in the order in which they were found */
    public static FirstFitResult of(TimetableProblem problem) {
        FirstFit run = new FirstFit(problem);
        return new FirstFitResult(run.placeAll(), placedBound(problem), run.diaries.breaks());
    }

    /** @param breaks of all participants, with the bookings they had before */
    public record FirstFitResult(List<Placement> placements, int placedBound, int breaks) {}

    private List<Placement> placeAll() {
        List<Placement> placements = new ArrayList<>();
        for (Meeting meeting : sequence.inTurn(mostConstrainedFirst())) {
            place(meeting).ifPresent(placements::add);
        }
        return placements;
    }

    private List<Meeting> mostConstrainedFirst() {
        return problem.meetings().stream()
                .sorted(Comparator.comparingInt(Meeting::weight)
                        .reversed()
                        .thenComparingInt(this::freedom)
                        .thenComparing(Meeting::meetingId))
                .toList();
    }

    /** How many slots the tighter of the two has to spare. */
    private int freedom(Meeting meeting) {
        return Math.min(diaries.spare(meeting.requesterId()), diaries.spare(meeting.receiverId()));
    }

    private Optional<Placement> place(Meeting meeting) {
        int best = -1;
        int fewestBreaks = Integer.MAX_VALUE;
        for (int slot = 0; slot < problem.slots().size(); slot++) {
            if (isPossible(meeting, slot)) {
                int added = diaries.addedBreaks(meeting.requesterId(), slot)
                        + diaries.addedBreaks(meeting.receiverId(), slot);
                if (added < fewestBreaks) {
                    fewestBreaks = added;
                    best = slot;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(take(meeting, best));
    }

    private boolean isPossible(Meeting meeting, int slot) {
        return diaries.isFree(meeting.requesterId(), slot)
                && diaries.isFree(meeting.receiverId(), slot)
                && sequence.allows(meeting, problem.slots().get(slot).slotId())
                && table(meeting, slot).isPresent();
    }

    private Optional<UUID> table(Meeting meeting, int slot) {
        UUID slotId = problem.slots().get(slot).slotId();
        return seats.find(meeting, slot, tableId -> visits.leaveTime(meeting.participantIds(), slotId, tableId));
    }

    private Placement take(Meeting meeting, int slot) {
        UUID tableId = table(meeting, slot).orElseThrow();
        seats.take(tableId, slot);
        diaries.take(meeting.requesterId(), slot);
        diaries.take(meeting.receiverId(), slot);
        TimetableProblem.Slot chosen = problem.slots().get(slot);
        visits.add(meeting.participantIds(), chosen.slotId(), tableId);
        sequence.add(meeting, chosen.slotId());
        return meeting.placedAt(chosen, tableId);
    }
}
