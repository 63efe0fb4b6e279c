package dev.entente.timetabling.repair;

import java.util.BitSet;
import java.util.List;

/**
 * Which tables are taken. A meeting that stays in its slot keeps its table while there is one; one that comes in takes a
 * free table, if it can that at which one of its participants sits just before or after.
 */
final class Seats {
    private final Arrangement arrangement;
    /** pool → slot → tables that are taken */
    private final BitSet[][] taken;

    Seats(Arrangement arrangement) {
        this.arrangement = arrangement;
        taken = new BitSet[arrangement.pools()][arrangement.stretches.slots];
        for (var bySlot : taken) {
            for (int slot = 0; slot < bySlot.length; slot++) {
                bySlot[slot] = new BitSet();
            }
        }
    }

    void seatAt(StandingMeeting meeting, int table) {
        meeting.table = table;
        meeting.seatedAt = meeting.slot;
        taken[meeting.pool][meeting.slot].set(table);
    }

    /** Gives each of these meetings a table anew; all others keep theirs. */
    void seat(List<StandingMeeting> touched) {
        touched.forEach(this::leave);
        for (var meeting : touched) {
            if (meeting.isPlaced()
                    && meeting.slot == meeting.publishedSlot
                    && isFree(meeting.pool, meeting.slot, meeting.publishedTable)) {
                seatAt(meeting, meeting.publishedTable);
            }
        }
        for (var meeting : touched) {
            if (meeting.isPlaced() && meeting.table == StandingMeeting.NOWHERE) {
                seatAt(meeting, tableFor(meeting));
            }
        }
    }

    private void leave(StandingMeeting meeting) {
        if (meeting.table != StandingMeeting.NOWHERE) {
            taken[meeting.pool][meeting.seatedAt].clear(meeting.table);
            meeting.table = StandingMeeting.NOWHERE;
            meeting.seatedAt = StandingMeeting.NOWHERE;
        }
    }

    private boolean isFree(int pool, int slot, int table) {
        return table < arrangement.tables(pool, slot) && !taken[pool][slot].get(table);
    }

    private int tableFor(StandingMeeting meeting) {
        for (int beside : new int[] {meeting.slot - 1, meeting.slot + 1}) {
            for (int participant : meeting.participants) {
                int table = tableOf(participant, beside, meeting.pool);
                if (table != StandingMeeting.NOWHERE && isFree(meeting.pool, meeting.slot, table)) {
                    return table;
                }
            }
        }
        return taken[meeting.pool][meeting.slot].nextClearBit(0);
    }

    private int tableOf(int participant, int slot, int pool) {
        if (slot < 0 || slot >= arrangement.stretches.slots) {
            return StandingMeeting.NOWHERE;
        }
        int number = arrangement.day(participant).at(slot);
        if (number == StandingMeeting.NOWHERE) {
            return StandingMeeting.NOWHERE;
        }
        var meeting = arrangement.meeting(number);
        return meeting.pool == pool ? meeting.table : StandingMeeting.NOWHERE;
    }
}
