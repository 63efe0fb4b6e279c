package dev.entente.timetabling.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses, and what they force by unit propagation; two literals of each clause are watched. */
final class Propagation {
    private final List<int @Nullable []> clauses = new ArrayList<>();
    /** literal → clauses that watch it */
    private Watchers[] watchers = new Watchers[0];
    /** literal → whether it holds */
    private boolean[] holds = new boolean[0];

    private int[] trail = new int[0];
    private int length;
    private int looked;
    private boolean contradicted;

    /** Clauses by number, as many as there are. */
    private static final class Watchers {
        private int[] clauses = new int[4];
        private int count;

        void add(int clause) {
            if (count == clauses.length) {
                clauses = Arrays.copyOf(clauses, 2 * count);
            }
            clauses[count++] = clause;
        }
    }

    void allow(int variables) {
        watchers = new Watchers[2 * variables + 2];
        Arrays.setAll(watchers, literal -> new Watchers());
        holds = new boolean[watchers.length];
        trail = new int[variables + 1];
    }

    boolean knows(int literal) {
        return 2L * Math.abs((long) literal) + 1 < watchers.length;
    }

    /** Its number, under which it can be removed. */
    int add(int... clause) {
        var own = clause.clone();
        int number = clauses.size();
        clauses.add(own);
        int open = 0;
        for (int i = 0; i < own.length && open < 2; i++) {
            if (!holds(-own[i])) {
                swap(own, i, open++);
            }
        }
        if (own.length > 1) {
            watchers[index(own[0])].add(number);
            watchers[index(own[1])].add(number);
        }
        if (open == 0) {
            contradicted = true;
        } else if (open == 1 && !holds(own[0])) {
            hold(own[0]);
            contradicted |= !propagate();
        }
        return number;
    }

    /** What it has forced stays; a clause that alone forces something does, too. */
    void remove(int number) {
        var clause = clauses.get(number);
        if (clause != null && !isUnit(clause)) {
            clauses.set(number, null);
        }
    }

    private boolean isUnit(int[] clause) {
        return Arrays.stream(clause).filter(literal -> !holds(-literal)).count() <= 1;
    }

    /** Whether all its literals' opposites together force a contradiction. */
    boolean implies(int... clause) {
        if (contradicted) {
            return true;
        }
        int before = length;
        boolean free = true;
        for (int literal : clause) {
            free = free && !holds(literal);
            if (free && !holds(-literal)) {
                hold(-literal);
            }
        }
        boolean implied = !free || !propagate();
        while (length > before) {
            holds[index(trail[--length])] = false;
        }
        looked = before;
        return implied;
    }

    private boolean holds(int literal) {
        return holds[index(literal)];
    }

    private void hold(int literal) {
        holds[index(literal)] = true;
        trail[length++] = literal;
    }

    /** Says whether there was no contradiction. */
    private boolean propagate() {
        while (looked < length) {
            int refuted = -trail[looked++];
            var own = watchers[index(refuted)];
            int kept = 0;
            boolean sound = true;
            for (int i = 0; i < own.count; i++) {
                int number = own.clauses[i];
                var clause = clauses.get(number);
                if (clause == null || !sound) {
                    // a removed clause is watched no longer; behind a contradiction all stays as it is
                    if (clause != null) {
                        own.clauses[kept++] = number;
                    }
                } else if (!watchElsewhere(clause, refuted, number)) {
                    own.clauses[kept++] = number;
                    sound = force(clause[0]);
                }
            }
            own.count = kept;
            if (!sound) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the literal at the second place when nothing else can be watched instead. */
    private boolean watchElsewhere(int[] clause, int refuted, int number) {
        if (clause[0] == refuted) {
            swap(clause, 0, 1);
        }
        if (holds(clause[0])) {
            return false;
        }
        for (int i = 2; i < clause.length; i++) {
            if (!holds(-clause[i])) {
                swap(clause, 1, i);
                watchers[index(clause[1])].add(number);
                return true;
            }
        }
        return false;
    }

    private boolean force(int literal) {
        if (holds(-literal)) {
            return false;
        }
        if (!holds(literal)) {
            hold(literal);
        }
        return true;
    }

    private static void swap(int[] clause, int one, int other) {
        int kept = clause[one];
        clause[one] = clause[other];
        clause[other] = kept;
    }

    private static int index(int literal) {
        return literal > 0 ? 2 * literal : -2 * literal + 1;
    }
}
