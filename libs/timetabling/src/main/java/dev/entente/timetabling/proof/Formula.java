package dev.entente.timetabling.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Keeps clauses as they come, so that they can be written down and asked. */
public final class Formula implements Clauses {
    /** Beyond, neither an engine nor a checker was ever seen to end within minutes. */
    private static final int MOST_CLAUSES = 4_000_000;

    /** All clauses one behind the other, each ended by 0. */
    private int[] literals = new int[1 << 16];

    private int length;
    private int variables;
    private int clauses;
    private final List<Explained> explained = new ArrayList<>();
    private final List<AtMostOne> atMostOnes = new ArrayList<>();

    /** A variable with what it stands for; one may stand for several things that come to the same. */
    public record Explained(int variable, Meaning meaning) {}

    /**
     * Literals no two of which hold. Some engines do better when told so than with a clause for each two of them.
     *
     * @param begin where those clauses begin in the row of all
     * @param end where they end
     */
    record AtMostOne(List<Integer> literals, int begin, int end) {}

    @Override
    public int newVariable() {
        return ++variables;
    }

    @Override
    public void add(int... clause) {
        if (clauses == MOST_CLAUSES) {
            throw new TooLargeForProofException(MOST_CLAUSES);
        }
        if (length + clause.length >= literals.length) {
            literals = Arrays.copyOf(literals, Math.max(2 * literals.length, length + clause.length + 1));
        }
        for (int literal : clause) {
            if (literal != 0) {
                literals[length++] = literal;
            }
        }
        literals[length++] = 0;
        clauses++;
    }

    @Override
    public void addAtMostOne(int[] literals, int... unless) {
        int begin = length;
        Clauses.super.addAtMostOne(literals, unless);
        if (unless.length == 0 && literals.length > 2) {
            atMostOnes.add(new AtMostOne(Arrays.stream(literals).boxed().toList(), begin, length));
        }
    }

    @Override
    public void explain(int variable, Meaning meaning) {
        explained.add(new Explained(variable, meaning));
    }

    public int variables() {
        return variables;
    }

    public int clauses() {
        return clauses;
    }

    public List<Explained> explained() {
        return List.copyOf(explained);
    }

    /** Each clause in the order in which they came. */
    public void forEach(Consumer<int[]> reader) {
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (literals[i] == 0) {
                reader.accept(Arrays.copyOfRange(literals, begin, i));
                begin = i + 1;
            }
        }
    }

    /** All clauses one behind the other, each ended by 0. */
    int[] inRow() {
        return Arrays.copyOf(literals, length);
    }

    /** In the order in which they came. */
    List<AtMostOne> atMostOnes() {
        return List.copyOf(atMostOnes);
    }

    /** Gives all of it to somebody else, who numbers variables alike. */
    void giveTo(Clauses other) {
        for (int variable = 1; variable <= variables; variable++) {
            if (other.newVariable() != variable) {
                throw new IllegalStateException("a formula keeps its numbers only where there are no variables yet");
            }
        }
        forEach(other::add);
    }
}
