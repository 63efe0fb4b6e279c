package dev.entente.timetabling.proof;

import java.util.Arrays;

/** Takes a formula in conjunctive normal form. Variables count from 1, a negative literal denies, as in DIMACS. */
public interface Clauses {
    int newVariable();

    void add(int... literals);

    /** Told what a variable stands for, by whoever introduced it; counters' variables stand for nothing people name. */
    default void explain(int variable, Meaning meaning) {
        // an engine needs no words
    }

    /** A literal that holds exactly when one of these does, at least one of which there must be. */
    default int anyOf(int... literals) {
        if (literals.length == 1) {
            return literals[0];
        }
        int any = newVariable();
        for (int literal : literals) {
            add(-literal, any);
        }
        var whole = Arrays.copyOf(literals, literals.length + 1);
        whole[literals.length] = -any;
        add(whole);
        return any;
    }

    /** Lets no two of the literals hold, unless one of the others does. */
    default void addAtMostOne(int[] literals, int... unless) {
        for (int i = 0; i < literals.length; i++) {
            for (int j = i + 1; j < literals.length; j++) {
                addUnless(unless, -literals[i], -literals[j]);
            }
        }
    }

    /** Adds a clause that need not hold when one of the first literals does. */
    default void addUnless(int[] unless, int... literals) {
        var clause = Arrays.copyOf(literals, literals.length + unless.length);
        System.arraycopy(unless, 0, clause, literals.length, unless.length);
        add(clause);
    }
}
