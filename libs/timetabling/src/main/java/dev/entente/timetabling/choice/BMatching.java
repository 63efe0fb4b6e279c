package dev.entente.timetabling.choice;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The heaviest set of edges between two sides in which no node has more edges than room and there are not more than so
 * many edges in all: a maximum weight b-matching, found as a flow of least cost (primal-dual, Ford and Fulkerson 1957).
 *
 * <p>Each phase raises the prices of nodes by shortest distances and then augments along all edges that cost nothing, many
 * paths at a time (Dinic 1970). There is a phase for every gain that a path can have, so few when weights are few small
 * numbers. The prices prove the result: an edge that was left out weighs no more than its ends' prices and the common one.
 *
 * <p>The first edges of a node, as many as it wants, bring a premium each. A node that has fewer has a negative price, as
 * negative as the premium at most.
 */
final class BMatching {
    private static final int UNREACHED = Integer.MAX_VALUE;

    private final int[] from;
    private final int[] to;
    private final int[] weight;
    private final int lefts;
    private final int[] room;
    private final int[] wanted;
    private final int premium;
    private final int[] used;
    private final int[][] edgesOf;
    private final boolean[] chosen;
    private final int heaviest;
    /** what a path gains at most: the heaviest edge and a premium at either end */
    private final int greatest;

    private int left;

    /** node → least cost of a path to it so far; a path costs what it gains less than the greatest gain */
    private final int[] potential;

    private int gain;
    private final int[] level;
    private final int[] next;
    private final int[] path;
    private final int[] taken;

    /**
     * @param from edge → its left node, from 0
     * @param to edge → its right node, from 0
     * @param most edges in all
     * @param premium for each edge of a node up to the number that it wants
     */
    BMatching(int[] from, int[] to, int[] weight, Ends left, Ends right, int most, int premium) {
        this.from = from;
        this.to = Arrays.stream(to).map(node -> node + left.room().length).toArray();
        this.weight = weight;
        this.left = most;
        this.premium = premium;
        lefts = left.room().length;
        room = joined(left.room(), right.room());
        wanted = joined(left.wanted(), right.wanted());
        used = new int[room.length];
        chosen = new boolean[from.length];
        heaviest = Arrays.stream(weight).max().orElse(0);
        greatest = heaviest + 2 * premium;
        gain = greatest;
        potential = new int[room.length];
        level = new int[room.length];
        next = new int[room.length];
        path = new int[room.length + 1];
        taken = new int[room.length + 1];
        edgesOf = edgesOf();
        while (this.left > 0 && raisePrices()) {
            augment();
        }
    }

    /**
     * The nodes of one side.
     *
     * @param room node → how many edges it may have
     * @param wanted node → how many of them bring a premium
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares these
    record Ends(int[] room, int[] wanted) {}

    private static int[] joined(int[] first, int[] second) {
        return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private int[][] edgesOf() {
        var counts = new int[room.length];
        for (int edge = 0; edge < from.length; edge++) {
            counts[from[edge]]++;
            counts[to[edge]]++;
        }
        var lists = new int[room.length][];
        Arrays.setAll(lists, node -> new int[counts[node]]);
        for (int edge = from.length - 1; edge >= 0; edge--) {
            lists[from[edge]][--counts[from[edge]]] = edge;
            lists[to[edge]][--counts[to[edge]]] = edge;
        }
        return lists;
    }

    boolean isChosen(int edge) {
        return chosen[edge];
    }

    long weight() {
        long sum = 0;
        for (int edge = 0; edge < chosen.length; edge++) {
            sum += chosen[edge] ? weight[edge] : 0;
        }
        return sum;
    }

    /** How many edges bring a premium, at both their ends together. */
    long premiums() {
        return IntStream.range(0, room.length)
                .mapToLong(node -> Math.min(used[node], wanted[node]))
                .sum();
    }

    int leftPrice(int node) {
        return price(node, potential[node]);
    }

    int rightPrice(int node) {
        return price(lefts + node, greatest - gain - potential[lefts + node]);
    }

    /** Nobody is paid for what it does not want: such a node has no edges then, so the prices prove as much. */
    private int price(int node, int beforePremium) {
        return Math.max(wanted[node] > 0 ? -premium : 0, beforePremium - premium);
    }

    /** The price of one edge more in all. */
    int commonPrice() {
        return gain;
    }

    /** How much more an edge weighs than its ends' prices and the common one; what is left out weighs no more. */
    int surplus(int edge) {
        return -reducedCost(edge);
    }

    /** What a step along an edge costs beyond what the prices of its ends allow; never negative where a step is possible. */
    private int reducedCost(int edge) {
        return heaviest - weight[edge] + potential[from[edge]] - potential[to[edge]];
    }

    /** Whether a path may begin or end here at the prices that are. */
    private boolean isOpen(int node) {
        return used[node] < room[node] && costAtEnd(node) == 0;
    }

    /** What a path that begins or ends here costs beyond what the prices allow. */
    private int costAtEnd(int node) {
        int forgone = used[node] < wanted[node] ? 0 : premium;
        return node < lefts ? forgone - potential[node] : forgone + potential[node] - (greatest - gain);
    }

    /** Whether the edge leads on from this node: unused ones to the right, used ones back. */
    private boolean leadsOn(int edge, int node) {
        return chosen[edge] == node >= lefts;
    }

    private int opposite(int edge, int node) {
        return node < lefts ? to[edge] : from[edge];
    }

    /** Says whether there is a path left that gains something. */
    private boolean raisePrices() {
        var distance = distances();
        int nearest = gain;
        for (int node = lefts; node < room.length; node++) {
            if (used[node] < room[node]) {
                nearest = (int) Math.min(nearest, (long) distance[node] + costAtEnd(node));
            }
        }
        for (int node = 0; node < room.length; node++) {
            potential[node] += Math.min(distance[node], nearest);
        }
        gain -= nearest;
        return gain > 0;
    }

    private int[] distances() {
        var distance = new int[room.length];
        var queue = new PriorityQueue<Long>();
        Arrays.fill(distance, UNREACHED);
        for (int node = 0; node < lefts; node++) {
            if (used[node] < room[node]) {
                distance[node] = costAtEnd(node);
                queue.add((long) distance[node] << 32 | node);
            }
        }
        while (!queue.isEmpty()) {
            long entry = queue.remove();
            int node = (int) entry;
            int reached = (int) (entry >>> 32);
            if (reached > distance[node] || reached >= gain) {
                continue;
            }
            for (int edge : edgesOf[node]) {
                if (leadsOn(edge, node)) {
                    int other = opposite(edge, node);
                    int there = reached + Math.abs(reducedCost(edge));
                    if (there < distance[other]) {
                        distance[other] = there;
                        queue.add((long) there << 32 | other);
                    }
                }
            }
        }
        return distance;
    }

    /** Takes every path whose edges all cost nothing, the shortest first. */
    private void augment() {
        boolean found = true;
        while (found && left > 0) {
            found = false;
            layOutLevels();
            Arrays.fill(next, 0);
            for (int node = 0; node < lefts; node++) {
                while (left > 0 && isOpen(node) && augmentFrom(node)) {
                    found = true;
                }
            }
        }
    }

    private void layOutLevels() {
        Arrays.fill(level, -1);
        var queue = new int[room.length];
        int size = 0;
        for (int node = 0; node < lefts; node++) {
            if (isOpen(node)) {
                level[node] = 0;
                queue[size++] = node;
            }
        }
        for (int i = 0; i < size; i++) {
            int node = queue[i];
            for (int edge : edgesOf[node]) {
                int other = opposite(edge, node);
                if (level[other] < 0 && leadsOn(edge, node) && reducedCost(edge) == 0) {
                    level[other] = level[node] + 1;
                    queue[size++] = other;
                }
            }
        }
    }

    private boolean augmentFrom(int start) {
        int depth = 0;
        path[0] = start;
        while (true) {
            int node = path[depth];
            if (node >= lefts && isOpen(node)) {
                take(depth);
                return true;
            }
            int edge = nextEdge(node);
            if (edge >= 0) {
                taken[depth++] = edge;
                path[depth] = opposite(edge, node);
            } else if (depth == 0) {
                return false;
            } else {
                depth--;
                next[path[depth]]++;
            }
        }
    }

    private int nextEdge(int node) {
        for (; next[node] < edgesOf[node].length; next[node]++) {
            int edge = edgesOf[node][next[node]];
            if (leadsOn(edge, node) && level[opposite(edge, node)] == level[node] + 1 && reducedCost(edge) == 0) {
                return edge;
            }
        }
        return -1;
    }

    private void take(int depth) {
        used[path[0]]++;
        used[path[depth]]++;
        left--;
        for (int i = 0; i < depth; i++) {
            chosen[taken[i]] = !chosen[taken[i]];
        }
    }
}
