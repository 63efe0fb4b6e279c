package dev.entente.timetabling.proof;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * How a question is put into clauses. Telling a long one takes seconds, so it ends in the middle when nobody waits for
 * the answer any more.
 *
 * @param <Q> what can be asked once all clauses are told
 */
public final class Wording<Q> {
    private final Function<Clauses, Q> words;
    private final BooleanSupplier stop;

    /**
     * @param words adds the clauses, the same ones each time
     * @param stop asked often; true when nobody waits any more
     */
    public Wording(Function<Clauses, Q> words, BooleanSupplier stop) {
        this.words = words;
        this.stop = stop;
    }

    /** Ends the telling; nobody else sees it. */
    private static final class NobodyWaits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super(null, null, false, false);
        }
    }

    /** Empty when nobody waited for the end: then only some of the clauses are there. */
    public Optional<Q> tell(Clauses listener) {
        try {
            return Optional.of(words.apply(new WhileSomebodyWaits(listener, stop)));
        } catch (NobodyWaits unheard) {
            return Optional.empty();
        }
    }

    /** How many clauses there are; empty when that is more than so many, or nobody waited for the end. */
    OptionalInt length(int most) {
        return ClauseCount.of(most, this);
    }

    private static final class WhileSomebodyWaits implements Clauses {
        /** A look costs more than a clause. */
        private static final int LOOK_EVERY = 4_096;

        private final Clauses listener;
        private final BooleanSupplier stop;
        private int told;

        WhileSomebodyWaits(Clauses listener, BooleanSupplier stop) {
            this.listener = listener;
            this.stop = stop;
        }

        @Override
        public int newVariable() {
            return listener.newVariable();
        }

        @Override
        public void add(int... literals) {
            look();
            listener.add(literals);
        }

        @Override
        public void addAtMostOne(int[] literals, int... unless) {
            look();
            listener.addAtMostOne(literals, unless);
        }

        private void look() {
            if (told++ % LOOK_EVERY == 0 && stop.getAsBoolean()) {
                throw new NobodyWaits();
            }
        }

        @Override
        public void explain(int variable, Meaning meaning) {
            listener.explain(variable, meaning);
        }
    }
}
