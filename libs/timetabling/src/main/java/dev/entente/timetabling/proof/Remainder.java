package dev.entente.timetabling.proof;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * What is left to find out of a formula, once all that single literals make true one after the other is known (unit
 * propagation), and what no clause stands against holds (pure literals), such as counts that nobody asks for. Variables that are
 * open are numbered anew, from 1 and without gaps: an engine that is told a formula as a whole reads it faster, and often answers
 * after fewer conflicts. A model of the remainder, with what is known, is one of the formula; of all models of the formula none has
 * fewer of the counted literals than some model of the remainder has.
 */
final class Remainder {
    private static final byte OPEN = 0;
    private static final byte HOLDS = 1;
    private static final byte DENIED = -1;

    private final Formula formula;
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
        this(formula, new int[0], assumed);
    }

    /**
     * @param counted literals of which as few as possible are to hold
     * @param assumed literals that are to hold, too; 0 is none
     */
    Remainder(Formula formula, int[] counted, int[] assumed) {
        this.formula = formula;
        this.literals = formula.inRow();
        this.known = new byte[formula.variables() + 1];
        this.numbers = new int[known.length];
        this.found = new int[known.length];
        var occurrences = new Occurrences(literals, known.length);
        Arrays.stream(assumed).filter(literal -> literal != 0).forEach(this::learn);
        propagate(occurrences);
        if (!isContradiction) {
            letHoldWhatNothingDenies(counted, occurrences);
        }
        for (int variable = 1; variable < known.length; variable++) {
            numbers[variable] = known[variable] == OPEN ? ++variables : 0;
        }
    }

    /** Which clauses each literal is in; needed only until all is known. */
    private static final class Occurrences {
        /** literal, by its index → where its clauses are in the row of all, up to where those of the next literal are */
        final int[] firstOf;
        /** where these clauses begin among the literals */
        final int[] clauses;

        Occurrences(int[] literals, int variables) {
            firstOf = new int[2 * variables + 1];
            clauses = new int[literals.length];
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
                    clauses[next[index(literals[i])]++] = begin;
                }
            }
        }
    }

    private void propagate(Occurrences occurrences) {
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
            for (int i = occurrences.firstOf[denied]; i < occurrences.firstOf[denied + 1]; i++) {
                int clause = occurrences.clauses[i];
                if (--left[clause] <= 1) {
                    learnLastOf(clause);
                }
            }
        }
    }

    /** Each literal that is denied by no clause any more, unless it is counted, makes others so in turn. */
    private void letHoldWhatNothingDenies(int[] counted, Occurrences occurrences) {
        // literal, by its index → how many clauses need it that do not hold anyway; a count is served by its denial
        var needed = new int[2 * known.length];
        var holdsAnyway = new boolean[literals.length];
        for (int literal : counted) {
            needed[index(-literal)]++;
        }
        int begin = 0;
        for (int i = 0; i < literals.length; i++) {
            if (literals[i] == 0) {
                holdsAnyway[begin] = isHeld(begin);
                count(begin, holdsAnyway[begin] ? 0 : 1, needed);
                begin = i + 1;
            }
        }
        int next = findings;
        for (int variable = 1; variable < known.length; variable++) {
            learnUnlessDenied(-variable, needed);
            learnUnlessDenied(variable, needed);
        }
        for (; next < findings; next++) {
            int held = index(found[next]);
            for (int i = occurrences.firstOf[held]; i < occurrences.firstOf[held + 1]; i++) {
                int clause = occurrences.clauses[i];
                if (!holdsAnyway[clause]) {
                    holdsAnyway[clause] = true;
                    count(clause, -1, needed);
                    for (int k = clause; literals[k] != 0; k++) {
                        learnUnlessDenied(-literals[k], needed);
                    }
                }
            }
        }
    }

    private void learnUnlessDenied(int literal, int[] needed) {
        if (isOpen(literal) && needed[index(-literal)] == 0) {
            learn(literal);
        }
    }

    private void count(int begin, int clauses, int[] needed) {
        for (int i = begin; literals[i] != 0; i++) {
            needed[index(literals[i])] += clauses;
        }
    }

    private boolean isHeld(int begin) {
        for (int i = begin; literals[i] != 0; i++) {
            if (holds(literals[i])) {
                return true;
            }
        }
        return false;
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

    /**
     * Each clause that does not hold anyway, without what is denied; an empty one when nothing can hold. What no two of may hold is
     * told as such, and not by clauses.
     *
     * @param atMostOne is told two or more literals each time
     */
    void forEach(Consumer<int[]> reader, Consumer<int[]> atMostOne) {
        if (isContradiction) {
            reader.accept(new int[0]);
            return;
        }
        int end = 0;
        for (var each : formula.atMostOnes()) {
            read(end, each.begin(), reader);
            end = each.end();
            var open = each.literals().stream()
                    .filter(this::isOpen)
                    .mapToInt(this::newNumber)
                    .toArray();
            if (open.length > 1) {
                atMostOne.accept(open);
            }
        }
        read(end, literals.length, reader);
    }

    private void read(int from, int until, Consumer<int[]> reader) {
        int begin = from;
        for (int i = from; i < until; i++) {
            if (literals[i] == 0) {
                if (!isHeld(begin)) {
                    reader.accept(Arrays.stream(literals, begin, i)
                            .filter(this::isOpen)
                            .map(this::newNumber)
                            .toArray());
                }
                begin = i + 1;
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
