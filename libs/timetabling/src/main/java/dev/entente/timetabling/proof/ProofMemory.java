package dev.entente.timetabling.proof;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * The part of a heap that all questions may fill together. Who finds too little left goes without a proof: its timetable is
 * made all the same, while a process that runs out of memory takes everybody else's work along.
 */
public final class ProofMemory {
    private static final ProofMemory OF_THIS_PROCESS =
            new ProofMemory(Runtime.getRuntime().maxMemory() / 3);

    private final AtomicLong left;

    /** @param bytes that may be filled */
    public ProofMemory(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** A third of the heap: the rest is for the search and for whatever else the process does. */
    public static ProofMemory ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /**
     * Room for a question. Empty when it is longer than anybody wants, or longer than there is room for.
     *
     * @param question adds its clauses to whom it is given; here only to be counted
     */
    public Optional<Share> take(int mostClauses, int bytesPerClause, Function<Clauses, ?> question) {
        int fitting = (int) Math.min(mostClauses, left.get() / bytesPerClause);
        var clauses = ClauseCount.of(fitting, question);
        return clauses.isEmpty() ? Optional.empty() : take((long) bytesPerClause * clauses.getAsInt());
    }

    private Optional<Share> take(long bytes) {
        long before = left.getAndUpdate(now -> now < bytes ? now : now - bytes);
        return before < bytes ? Optional.empty() : Optional.of(new Share(bytes));
    }

    /** What one question fills, until it is closed. */
    public final class Share implements AutoCloseable {
        private final long bytes;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Share(long bytes) {
            this.bytes = bytes;
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                left.addAndGet(bytes);
            }
        }
    }
}
