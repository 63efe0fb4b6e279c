package dev.entente.timetabling.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Bounds what must stay without a place: a pool with more meetings than tables cannot hold all of them, nor can a
 * participant have more meetings than slots. For one
 * participant this is a matching of its meetings to its slots, in which everybody else is taken to be free unless a
 * locked meeting, or one that has begun, keeps them; the heaviest meetings are matched first, which leaves out as
 * little weight as can be (transversal matroid).
 */
final class Room {
    private final Arrangement arrangement;
    /** Whether others might have been chosen to leave a slot, so that any meeting may be left out. */
    private final boolean anyMayBeLeftOut;

    Room(Arrangement arrangement, boolean anyMayBeLeftOut) {
        this.arrangement = arrangement;
        this.anyMayBeLeftOut = anyMayBeLeftOut;
    }

    /** No repair leaves less weight without a place, if these are all meetings that may be left so. */
    long missingAtLeast(Collection<StandingMeeting> droppable) {
        return Math.max(missingForWantOfSlots(droppable), missingForWantOfTables(droppable));
    }

    /** A meeting weighs 1 at least. */
    private long missingForWantOfTables(Collection<StandingMeeting> droppable) {
        long missing = 0;
        for (int pool = 0; pool < arrangement.pools(); pool++) {
            int more = 0;
            for (var meeting : droppable) {
                more += meeting.pool == pool && !meeting.isPlaced() ? 1 : 0;
            }
            for (int slot = arrangement.now(); slot < arrangement.stretches.slots; slot++) {
                more += arrangement.occupants(pool, slot).size() - arrangement.tables(pool, slot);
            }
            missing += Math.max(0, more);
        }
        return missing;
    }

    private long missingForWantOfSlots(Collection<StandingMeeting> droppable) {
        long missing = 0;
        var concerned = new HashSet<Integer>();
        Set<StandingMeeting> counted = new HashSet<>();
        for (var meeting : droppable) {
            if (hasNoSlot(meeting)) {
                missing += meeting.weight;
                counted.add(meeting);
            } else if (!meeting.isPlaced()) {
                Arrays.stream(meeting.participants).forEach(concerned::add);
            }
        }
        for (int participant : concerned.stream().sorted().toList()) {
            missing += missingOf(participant, counted);
        }
        return missing;
    }

    private boolean hasNoSlot(StandingMeeting meeting) {
        for (int slot = 0; slot < arrangement.stretches.slots; slot++) {
            if (couldTake(meeting, slot)) {
                return false;
            }
        }
        return true;
    }

    /** What one participant must do without, none of it counted for somebody else already. */
    private long missingOf(int participant, Set<StandingMeeting> counted) {
        var wanting = new ArrayList<StandingMeeting>();
        int room = arrangement.day(participant).participant().mostMeetings();
        for (var meeting : arrangement.day(participant).meetings) {
            boolean settled = meeting.isPlaced() && !arrangement.isMovable(meeting);
            room -= settled ? 1 : 0;
            if (meeting.expected && !settled && !counted.contains(meeting)) {
                wanting.add(meeting);
            }
        }
        wanting.sort(Comparator.comparing(this::mayBeLeftOut)
                .thenComparing(Comparator.comparingInt((StandingMeeting meeting) -> meeting.weight)
                        .reversed()));
        var matchedAt = new int[arrangement.stretches.slots];
        Arrays.fill(matchedAt, StandingMeeting.NOWHERE);
        long missing = 0;
        for (int i = 0; i < wanting.size(); i++) {
            if (room > 0 && match(i, wanting, matchedAt, new boolean[matchedAt.length])) {
                room--;
            } else {
                missing += wanting.get(i).weight;
            }
        }
        wanting.stream().filter(this::mayBeLeftOut).forEach(counted::add);
        return missing;
    }

    private boolean mayBeLeftOut(StandingMeeting meeting) {
        return meeting.droppable || anyMayBeLeftOut;
    }

    private boolean match(int wanting, List<StandingMeeting> all, int[] matchedAt, boolean[] seen) {
        for (int slot = 0; slot < matchedAt.length; slot++) {
            if (!seen[slot] && couldTake(all.get(wanting), slot)) {
                seen[slot] = true;
                if (matchedAt[slot] == StandingMeeting.NOWHERE || match(matchedAt[slot], all, matchedAt, seen)) {
                    matchedAt[slot] = wanting;
                    return true;
                }
            }
        }
        return false;
    }

    private boolean couldTake(StandingMeeting meeting, int slot) {
        if (!arrangement.isOpen(meeting, slot)) {
            return false;
        }
        for (int participant : meeting.participants) {
            int other = arrangement.day(participant).at(slot);
            if (other != StandingMeeting.NOWHERE && !arrangement.isMovable(arrangement.meeting(other))) {
                return false;
            }
        }
        return true;
    }
}
