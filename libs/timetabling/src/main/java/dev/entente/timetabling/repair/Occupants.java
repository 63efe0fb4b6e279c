package dev.entente.timetabling.repair;

import java.util.Arrays;

/** The meetings of one pool at one slot; adds, removes and picks in constant time. */
final class Occupants {
    private StandingMeeting[] members = new StandingMeeting[4];
    private int size;

    void add(StandingMeeting meeting) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        meeting.position = size;
        members[size++] = meeting;
    }

    void remove(StandingMeeting meeting) {
        var last = members[--size];
        members[meeting.position] = last;
        last.position = meeting.position;
    }

    int size() {
        return size;
    }

    StandingMeeting get(int index) {
        return members[index];
    }
}
