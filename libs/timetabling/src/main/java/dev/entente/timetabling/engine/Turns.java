package dev.entente.timetabling.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Turns of a search and a prover on one thread, by the clock. Of a long question a few conflicts may take seconds: then a search
 * that has a slice after each of them comes to nothing.
 */
final class Turns {
    /** A proof's turn ends by then, or a little later: it looks at the clock between conflicts. */
    private static final long PROOF_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier nanos;
    private final int shareOfProof;
    private long searched;
    private long proved;
    private long proofBegun;

    /**
     * @param nanos a clock; one that stands still lets slice follow slice, so that all of them repeat exactly
     * @param shareOfProof how many times as long as the search the prover may take
     */
    Turns(LongSupplier nanos, int shareOfProof) {
        this.nanos = nanos;
        this.shareOfProof = shareOfProof;
    }

    /** Lets the search work until it has had its share. */
    void search(Worker search, BooleanSupplier isOver) {
        do {
            long begun = nanos.getAsLong();
            search.slice();
            searched += nanos.getAsLong() - begun;
        } while (searched * shareOfProof < proved && !isOver.getAsBoolean());
    }

    /** Lets the prover work for a turn; says whether it has more to do. */
    boolean prove(Worker prover) {
        proofBegun = nanos.getAsLong();
        boolean goesOn = prover.slice();
        proved += nanos.getAsLong() - proofBegun;
        return goesOn;
    }

    /** For the prover to ask. */
    boolean isProofOver() {
        return nanos.getAsLong() - proofBegun > PROOF_NANOS;
    }
}
