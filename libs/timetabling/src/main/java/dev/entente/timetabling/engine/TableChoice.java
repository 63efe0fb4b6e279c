package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Timetable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.PriorityQueue;

/**
 * Who of those that meet at one slot in one pool sits at which table. As many meetings as possible have a table at which one
 * of theirs sat last (a matching, by augmenting paths); the others go, whoever has the shortest way first, to the free table
 * nearest to where theirs sat. Tables stand in the order of their numbers.
 */
final class TableChoice {
    private final int tables;
    /** meeting → where its participants sat last */
    private final int[][] lastTables;

    private final int[] tableOf;
    private final int[] meetingAt;
    /** table → the last search that looked at it; saves clearing between searches */
    private final int[] lookedAt;

    private TableChoice(int[][] lastTables, int tables) {
        this.tables = tables;
        this.lastTables = lastTables;
        this.tableOf = new int[lastTables.length];
        this.meetingAt = new int[tables];
        this.lookedAt = new int[tables];
        Arrays.fill(tableOf, Timetable.NOWHERE);
        Arrays.fill(meetingAt, Timetable.NOWHERE);
    }

    /** @return meeting → its table */
    static int[] of(int[][] lastTables, int tables) {
        var choice = new TableChoice(lastTables, tables);
        for (int meeting = 0; meeting < lastTables.length; meeting++) {
            choice.keep(meeting, meeting + 1);
        }
        choice.seatOthers();
        return choice.tableOf;
    }

    /** Takes one of its last tables, if need be from a meeting that can have another of its own. */
    private boolean keep(int meeting, int search) {
        for (int table : lastTables[meeting]) {
            if (table < tables && lookedAt[table] != search) {
                lookedAt[table] = search;
                if (meetingAt[table] == Timetable.NOWHERE || keep(meetingAt[table], search)) {
                    sit(meeting, table);
                    return true;
                }
            }
        }
        return false;
    }

    private void sit(int meeting, int table) {
        tableOf[meeting] = table;
        meetingAt[table] = meeting;
    }

    private record Way(int length, int meeting, int table) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return length != other.length
                    ? Integer.compare(length, other.length)
                    : Integer.compare(meeting, other.meeting);
        }
    }

    /** Who sat nowhere yet takes what is left. */
    private void seatOthers() {
        var taken = new BitSet(tables);
        var ways = new PriorityQueue<Way>();
        for (int meeting = 0; meeting < tableOf.length; meeting++) {
            if (tableOf[meeting] != Timetable.NOWHERE) {
                taken.set(tableOf[meeting]);
            }
        }
        for (int meeting = 0; meeting < tableOf.length; meeting++) {
            if (tableOf[meeting] == Timetable.NOWHERE && lastTables[meeting].length > 0) {
                ways.add(shortestWay(meeting, taken));
            }
        }
        for (var way = ways.poll(); way != null; way = ways.poll()) {
            if (taken.get(way.table())) {
                ways.add(shortestWay(way.meeting(), taken));
            } else {
                sit(way.meeting(), way.table());
                taken.set(way.table());
            }
        }
        for (int meeting = 0; meeting < tableOf.length; meeting++) {
            if (tableOf[meeting] == Timetable.NOWHERE) {
                sit(meeting, taken.nextClearBit(0));
                taken.set(tableOf[meeting]);
            }
        }
    }

    /** The free tables beside those where they sat are enough to look at: in between, all are equally far. */
    private Way shortestWay(int meeting, BitSet taken) {
        var shortest = new Way(Integer.MAX_VALUE, meeting, Timetable.NOWHERE);
        for (int last : lastTables[meeting]) {
            for (int table : new int[] {taken.previousClearBit(last), taken.nextClearBit(last)}) {
                int length = table < 0 || table >= tables ? Integer.MAX_VALUE : length(meeting, table);
                if (length < shortest.length()) {
                    shortest = new Way(length, meeting, table);
                }
            }
        }
        // where they sat may not exist any more, and all beyond
        return shortest.table() == Timetable.NOWHERE
                ? new Way(Integer.MAX_VALUE, meeting, taken.previousClearBit(tables - 1))
                : shortest;
    }

    private int length(int meeting, int table) {
        int length = 0;
        for (int last : lastTables[meeting]) {
            length += Math.abs(last - table);
        }
        return length;
    }
}
