package dev.entente.timetabling.engine;

/** Counts the meetings of participants who should have some number of them at least. */
final class Attendance {
    private final Grid grid;
    /** participant → its meetings now */
    private final int[] meetings;
    /** participants who have fewer than they should */
    final IndexSet wanting;

    /** meetings that they miss, added up */
    private int missing;

    Attendance(Grid grid) {
        this.grid = grid;
        this.meetings = new int[grid.participants];
        this.wanting = new IndexSet(grid.participants);
        this.missing = grid.targets;
        for (int participant = 0; participant < grid.participants; participant++) {
            if (isWanting(participant)) {
                wanting.add(participant);
            }
        }
    }

    int missing() {
        return missing;
    }

    void enter(int meeting) {
        if (grid.targets > 0) {
            for (int participant : grid.attendees[meeting]) {
                if (isWanting(participant)) {
                    missing--;
                    if (meetings[participant] + 1 == grid.target[participant]) {
                        wanting.remove(participant);
                    }
                }
                meetings[participant]++;
            }
        }
    }

    void leave(int meeting) {
        if (grid.targets > 0) {
            for (int participant : grid.attendees[meeting]) {
                meetings[participant]--;
                if (isWanting(participant)) {
                    missing++;
                    if (meetings[participant] + 1 == grid.target[participant]) {
                        wanting.add(participant);
                    }
                }
            }
        }
    }

    private boolean isWanting(int participant) {
        return meetings[participant] < grid.target[participant];
    }

    /** What holding this unplaced meeting brings. */
    long gain(int meeting) {
        long gain = grid.weight[meeting];
        if (grid.targets > 0) {
            for (int participant : grid.attendees[meeting]) {
                gain += isWanting(participant) ? grid.perMissing : 0;
            }
        }
        return gain;
    }

    /** What is lost when this placed meeting is not held any more. */
    long loss(int meeting) {
        long loss = grid.weight[meeting];
        if (grid.targets > 0) {
            for (int participant : grid.attendees[meeting]) {
                loss += meetings[participant] <= grid.target[participant] ? grid.perMissing : 0;
            }
        }
        return loss;
    }

    /** What is lost when this placed meeting makes room for that one: who is in both has as many as before. */
    long loss(int meeting, int instead) {
        long loss = loss(meeting);
        if (grid.targets > 0) {
            for (int participant : grid.attendees[meeting]) {
                if (meetings[participant] == grid.target[participant] && attends(participant, instead)) {
                    loss -= grid.perMissing;
                }
            }
        }
        return loss;
    }

    private boolean attends(int participant, int meeting) {
        for (int each : grid.attendees[meeting]) {
            if (each == participant) {
                return true;
            }
        }
        return false;
    }
}
