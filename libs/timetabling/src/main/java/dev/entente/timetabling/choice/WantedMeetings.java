package dev.entente.timetabling.choice;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.Arrays;

/**
 * How many of the meetings that may be chosen count towards their participants' targets, and what each of these is worth to
 * the flow: more than all meetings weigh, as long as that stays a number to reckon with.
 */
final class WantedMeetings {
    /** Four of these still are an int. */
    private static final int MOST = 1 << 27;

    private final int premium;
    /** participant → meetings that it misses when only locked ones are held */
    private final int[] wanted;

    private long sureOnes;

    /** @param open meetings that can be held and need not be */
    WantedMeetings(TimetablingProblem problem, int[] open) {
        this.premium = problem.targets() == 0 ? 0 : (int) Math.min(MOST, problem.weight() + 1);
        this.wanted = new int[problem.participantCount()];
        Arrays.setAll(wanted, problem::targetOf);
        for (var meeting : problem.meetings()) {
            if (meeting.locked()) {
                meeting.participants().forEach(this::countAsSure);
            }
        }
        for (int number : open) {
            var people = problem.meetings().get(number).participants();
            // the flow looks at two of a group, so the others may have come for all that it knows
            people.subList(2, people.size()).forEach(this::countAsSure);
        }
    }

    private void countAsSure(int participant) {
        if (wanted[participant] > 0) {
            wanted[participant]--;
            sureOnes++;
        }
    }

    /** What a meeting is worth to somebody who has fewer than it should; 0 when nobody has a target. */
    int premium() {
        return premium;
    }

    /** How many of a participant's open meetings bring the premium, when there is room for so many. */
    int of(int participant) {
        return wanted[participant];
    }

    /** How many count as held whatever the flow chooses. */
    long sureOnes() {
        return sureOnes;
    }
}
