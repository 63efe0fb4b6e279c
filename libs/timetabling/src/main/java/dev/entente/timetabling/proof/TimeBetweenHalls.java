package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;

/** Says that nobody has meetings in two halls with fewer idle slots between them than the way takes. */
final class TimeBetweenHalls {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final Placement placement;

    TimeBetweenHalls(TimetablingProblem problem, Clauses clauses, Placement placement) {
        this.problem = problem;
        this.clauses = clauses;
        this.placement = placement;
    }

    /** Whether there is anything to say of a participant. */
    boolean matters(int participant) {
        return problem.participants().get(participant).travel() > 0 && halls(participant).length > 1;
    }

    private int[] halls(int participant) {
        return placement.meetingsOf(participant).stream()
                .mapToInt(placement::hallOf)
                .filter(hall -> hall != TablePool.NO_HALL)
                .distinct()
                .sorted()
                .toArray();
    }

    /** @param unless literals of which one excuses it */
    void keep(int participant, int... unless) {
        if (!matters(participant)) {
            return;
        }
        var inHall = inHall(participant, halls(participant));
        int first = 0;
        for (int length : problem.stretches()) {
            for (int slot = first; slot < first + length; slot++) {
                int last = Math.min(
                        first + length - 1,
                        slot + problem.participants().get(participant).travel());
                for (int then = slot + 1; then <= last; then++) {
                    exclude(inHall, slot, then, unless);
                }
            }
            first += length;
        }
    }

    /** Hall after hall, the literal that the participant is there at a slot, 0 where it never is. */
    private int[][] inHall(int participant, int[] halls) {
        var inHall = new int[halls.length][problem.slotCount()];
        for (int hall = 0; hall < halls.length; hall++) {
            for (int slot = 0; slot < problem.slotCount(); slot++) {
                var there = placement.of(participant, halls[hall], slot);
                inHall[hall][slot] = there.length == 0 ? 0 : clauses.anyOf(there);
            }
        }
        return inHall;
    }

    private void exclude(int[][] inHall, int slot, int then, int... unless) {
        for (int hall = 0; hall < inHall.length; hall++) {
            for (int other = 0; other < inHall.length; other++) {
                if (hall != other && inHall[hall][slot] != 0 && inHall[other][then] != 0) {
                    clauses.addUnless(unless, -inHall[hall][slot], -inHall[other][then]);
                }
            }
        }
    }
}
