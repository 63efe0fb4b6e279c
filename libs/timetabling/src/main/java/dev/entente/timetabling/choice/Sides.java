package dev.entente.timetabling.choice;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts participants into two sides so that nobody meets anybody of its own side, when that is possible. */
final class Sides {
    private static final int UNKNOWN = -1;

    private final List<List<Integer>> partners = new ArrayList<>();
    private final int[] side;
    private boolean twoSided = true;

    Sides(int participants, int[] ones, int[] others) {
        for (int participant = 0; participant < participants; participant++) {
            partners.add(new ArrayList<>());
        }
        for (int pair = 0; pair < ones.length; pair++) {
            partners.get(ones[pair]).add(others[pair]);
            partners.get(others[pair]).add(ones[pair]);
        }
        side = new int[participants];
        Arrays.fill(side, UNKNOWN);
        for (int participant = 0; participant < participants; participant++) {
            if (side[participant] == UNKNOWN) {
                spread(participant);
            }
        }
    }

    boolean areTwo() {
        return twoSided;
    }

    boolean isFirst(int participant) {
        return side[participant] == 0;
    }

    private void spread(int start) {
        var queue = new ArrayDeque<Integer>();
        side[start] = 0;
        queue.add(start);
        while (!queue.isEmpty()) {
            int participant = queue.remove();
            for (int partner : partners.get(participant)) {
                if (side[partner] == UNKNOWN) {
                    side[partner] = 1 - side[participant];
                    queue.add(partner);
                } else if (side[partner] == side[participant]) {
                    twoSided = false;
                }
            }
        }
    }
}
