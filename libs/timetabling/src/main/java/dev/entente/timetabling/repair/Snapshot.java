package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.List;

/** Where the meetings stand that have been taken up since the last change; what was not taken up stands as published. */
final class Snapshot {
    private final Arrangement arrangement;
    private final List<StandingMeeting> meetings;
    private final int[] slots;

    Snapshot(Arrangement arrangement) {
        this.arrangement = arrangement;
        this.meetings = new ArrayList<>(arrangement.touched());
        this.slots = meetings.stream().mapToInt(meeting -> meeting.slot).toArray();
    }

    /** Valid while whoever was taken up later stands as published. */
    void restore() {
        for (int i = 0; i < slots.length; i++) {
            if (meetings.get(i).isPlaced() && meetings.get(i).slot != slots[i]) {
                arrangement.remove(meetings.get(i));
            }
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] != StandingMeeting.NOWHERE && !meetings.get(i).isPlaced()) {
                arrangement.place(meetings.get(i), slots[i]);
            }
        }
    }
}
