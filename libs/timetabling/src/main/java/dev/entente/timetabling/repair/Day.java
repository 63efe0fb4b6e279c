package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A participant's day: when it is away, which meeting it has when, how many breaks that makes, and what it may. */
final class Day {
    private final Stretches stretches;
    private final long[] busy;
    private final int[] at;
    /** all its meetings, with a place or without */
    final List<StandingMeeting> meetings = new ArrayList<>();

    private Participant participant;
    private int breaks;
    private int count;

    Day(Stretches stretches, Participant participant) {
        this.stretches = stretches;
        this.participant = participant;
        this.busy = new long[stretches.words];
        this.at = new int[stretches.slots];
        Arrays.fill(at, StandingMeeting.NOWHERE);
    }

    Participant participant() {
        return participant;
    }

    SlotSet away() {
        return participant.unavailable();
    }

    void away(SlotSet slots) {
        participant = new Participant(slots, participant.mostMeetings(), participant.mostInARow(), participant.rest());
    }

    int at(int slot) {
        return at[slot];
    }

    boolean isFree(int slot) {
        return at[slot] == StandingMeeting.NOWHERE;
    }

    int breaks() {
        return breaks;
    }

    void take(int slot, int meeting) {
        at[slot] = meeting;
        count++;
        toggle(slot);
        breaks = stretches.breaks(busy);
    }

    void free(int slot) {
        at[slot] = StandingMeeting.NOWHERE;
        count--;
        toggle(slot);
        breaks = stretches.breaks(busy);
    }

    /** How many breaks more it had with a meeting at a free slot. */
    int moreBreaksWith(int slot) {
        toggle(slot);
        int more = stretches.breaks(busy) - breaks;
        toggle(slot);
        return more;
    }

    /** Whether one more meeting at a free slot leaves it within its limit, and rested. */
    boolean bears(int slot) {
        return count < participant.mostMeetings() && (participant.isTireless() || staysRested(slot));
    }

    private boolean staysRested(int slot) {
        toggle(slot);
        boolean rested = stretches.longestRow(busy, participant.rest()) <= participant.mostInARow();
        toggle(slot);
        return rested;
    }

    private void toggle(int slot) {
        busy[slot >> 6] ^= 1L << slot;
    }
}
