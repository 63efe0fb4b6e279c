package dev.entente.timetabling.proof;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What is left to find out of a formula, once all that single literals make true one after the other is known (unit
 * propagation). Variables that are open are numbered anew, from 1 and without gaps: an engine that is told a formula as a whole
 * reads it faster, and often answers after fewer conflicts.
 */
final class Remainder {
    private static final byte OPEN = 0;
    private static final byte HOLDS = 1;
    private static final byte DENIED = -1;

    /** all clauses one behind the other, each ended by 0 */
    private final int[] literals;
    /** old variable → OPEN, HOLDS or DENIED */
    private final byte[] known;
    /** old variable → new one, 0 when it is known */
    private final int[] numbers;

    /** what became known, in this order */
    private final int[] found;

    private int findings;
    private int variables;
    private boolean isContradiction;

    /** @param assumed literals that are to hold, too; 0 is none */
    Remainder(Formula formula, int... assumed) {
        this.literals = formula.inRow();
        this.known = new byte[formula.variables() + 1];
        this.numbers = new int[known.length];
        this.found = new int[known.length];
        Arrays.stream(assumed).filter(literal -> literal != 0).forEach(this::learn);
        propagate();
        for (int variable = 1; variable < known.length; variable++) {
            numbers[variable] = known[variable] == OPEN ? ++variables : 0;
        }
    }

    private void propagate() {
        var firstOf = new int[2 * known.length + 1];
        var clausesOf = new int[literals.length];
        findClauses(firstOf, clausesOf);
        // clause, by where it begins → how many of its literals are not denied
        var left = new int[literals.length];
        int begin = 0;
        for (int i = 0; i < literals.length; i++) {
            if (literals[i] == 0) {
                left[begin] = i - begin;
                if (i - begin <= 1) {
                    learnLastOf(begin);
                }
                begin = i + 1;
            }
        }
        for (int next = 0; next < findings; next++) {
            int denied = index(-found[next]);
            for (int i = firstOf[denied]; i < firstOf[denied + 1]; i++) {
                if (--left[clausesOf[i]] <= 1) {
                    learnLastOf(clausesOf[i]);
                }
            }
        }
    }

    /** Literal, by its index → where its clauses begin, from its first to that of the next literal. */
    private void findClauses(int[] firstOf, int[] clausesOf) {
        for (int literal : literals) {
            if (literal != 0) {
                firstOf[index(literal) + 1]++;
            }
        }
        for (int index = 1; index < firstOf.length; index++) {
            firstOf[index] += firstOf[index - 1];
        }
        var next = firstOf.clone();
        int begin = 0;
        for (int i = 0; i < literals.length; i++) {
            if (literals[i] == 0) {
                begin = i + 1;
            } else {
                clausesOf[next[index(literals[i])]++] = begin;
            }
        }
    }

    private static int index(int literal) {
        return literal > 0 ? 2 * literal : 1 - 2 * literal;
    }

    /** Learns the only literal of a clause that may hold, unless one does. */
    private void learnLastOf(int begin) {
        int last = 0;
        for (int i = begin; literals[i] != 0; i++) {
            if (holds(literals[i])) {
                return;
            }
            last = isOpen(literals[i]) ? literals[i] : last;
        }
        if (last == 0) {
            isContradiction = true;
        } else {
            learn(last);
        }
    }

    private void learn(int literal) {
        if (isOpen(literal)) {
            known[Math.abs(literal)] = literal > 0 ? HOLDS : DENIED;
            found[findings++] = literal;
        } else if (!holds(literal)) {
            isContradiction = true;
        }
    }

    /** How many variables are open. */
    int variables() {
        return variables;
    }

    /** Each clause that does not hold anyway, without what is denied; an empty one when nothing can hold. */
    void forEach(Consumer<int[]> reader) {
        if (isContradiction) {
            reader.accept(new int[0]);
            return;
        }
        var clause = new int[literals.length];
        int length = 0;
        boolean isHeld = false;
        for (int literal : literals) {
            if (literal != 0) {
                isHeld = isHeld || holds(literal);
                if (isOpen(literal)) {
                    clause[length++] = newNumber(literal);
                }
            } else {
                if (!isHeld) {
                    reader.accept(Arrays.copyOf(clause, length));
                }
                length = 0;
                isHeld = false;
            }
        }
    }

    /** Whether a literal of the formula is neither known to hold nor denied. */
    boolean isOpen(int literal) {
        return known[Math.abs(literal)] == OPEN;
    }

    /** Whether a literal of the formula is known to hold. */
    boolean holds(int literal) {
        return known[Math.abs(literal)] == (literal > 0 ? HOLDS : DENIED);
    }

    /** The new number of a literal of the formula that is open. */
    int newNumber(int literal) {
        return literal > 0 ? numbers[literal] : -numbers[-literal];
    }
}
