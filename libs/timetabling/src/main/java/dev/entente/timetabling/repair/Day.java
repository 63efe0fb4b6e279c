package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A participant's day: when it is away, which meeting it has when, how many breaks that makes, and what it may. */
final class Day {
    private final Stretches stretches;
    private final long[] busy;
    private final int[] at;
    /** slot → the hall of its meeting, when there is one */
    private final int[] hallAt;
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
        this.hallAt = new int[stretches.slots];
        Arrays.fill(at, StandingMeeting.NOWHERE);
    }

    Participant participant() {
        return participant;
    }

    SlotSet away() {
        return participant.unavailable();
    }

    void away(SlotSet slots) {
        participant = participant.awayInsteadAt(slots);
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

    void take(int slot, int meeting, int hall) {
        at[slot] = meeting;
        hallAt[slot] = hall;
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

    /** Whether one more meeting at a free slot leaves it within its limit, rested, and with time to go there and away. */
    boolean bears(int slot, int hall) {
        return count < participant.mostMeetings()
                && (participant.isTireless() || staysRested(slot))
                && hasTimeToGo(slot, hall);
    }

    private boolean hasTimeToGo(int slot, int hall) {
        if (hall == TablePool.NO_HALL) {
            return true;
        }
        int last = Math.min(stretches.slots - 1, slot + participant.travel());
        for (int near = Math.max(0, slot - participant.travel()); near <= last; near++) {
            boolean elsewhere = !isFree(near) && hallAt[near] != hall && hallAt[near] != TablePool.NO_HALL;
            if (elsewhere && near != slot && stretches.areOne(near, slot)) {
                return false;
            }
        }
        return true;
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
