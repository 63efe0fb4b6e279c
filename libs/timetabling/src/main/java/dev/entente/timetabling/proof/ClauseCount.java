package dev.entente.timetabling.proof;

import java.util.OptionalInt;

/** Counts clauses and keeps none of them: says how long a question is before somebody has to keep it. */
final class ClauseCount implements Clauses {
    private final int most;
    private int variables;
    private int clauses;

    /** Ends the counting; nobody else sees it. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private ClauseCount(int most) {
        this.most = most;
    }

    /**
     * @param most beyond which it does not matter how many there are
     * @return empty when there are more, or when nobody waited for the end
     */
    static OptionalInt of(int most, Wording<?> question) {
        var count = new ClauseCount(most);
        try {
            return question.tell(count).isEmpty() ? OptionalInt.empty() : OptionalInt.of(count.clauses);
        } catch (TooMany tooMany) {
            return OptionalInt.empty();
        }
    }

    @Override
    public int newVariable() {
        return ++variables;
    }

    @Override
    public void add(int... literals) {
        if (clauses == most) {
            throw new TooMany();
        }
        clauses++;
    }
}
