package dev.entente.timetabling.engine;

import java.util.Arrays;

/** A set of small numbers that adds, removes and picks in constant time; a number's place in it is remembered. */
final class IndexSet {
    private int[] members = new int[8];
    private int size;
    /** number → its place; several sets of which a number is in one at most may share it */
    private final int[] places;

    IndexSet(int universe) {
        this(new int[universe]);
    }

    IndexSet(int[] places) {
        this.places = places;
    }

    void add(int number) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        places[number] = size;
        members[size++] = number;
    }

    void remove(int number) {
        int last = members[--size];
        members[places[number]] = last;
        places[last] = places[number];
    }

    int size() {
        return size;
    }

    int get(int index) {
        return members[index];
    }
}
