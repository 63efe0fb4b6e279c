package dev.entente.timetabling.proof;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

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
     * Puts a question to somebody, where there is room for it. Empty when it is longer than anybody wants, longer than there
     * is room for, or nobody waits for an answer any more.
     *
     * @param listener takes the clauses, each of which fills so many bytes
     * @param begun is given the room, which it closes in the end, and the question
     */
    public <Q, T> Optional<T> put(
            Wording<Q> wording, int mostClauses, int bytesPerClause, Clauses listener, BiFunction<Share, Q, T> begun) {
        int fitting = (int) Math.min(mostClauses, left.get() / bytesPerClause);
        var length = wording.length(fitting);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        return take((long) bytesPerClause * length.getAsInt()).flatMap(share -> begin(wording, listener, begun, share));
    }

    /** Whatever goes wrong until somebody has the room, it is there again. */
    private static <Q, T> Optional<T> begin(
            Wording<Q> wording, Clauses listener, BiFunction<Share, Q, T> begun, Share share) {
        var beginning = Optional.<T>empty();
        try {
            beginning = wording.tell(listener).map(told -> begun.apply(share, told));
            return beginning;
        } finally {
            if (beginning.isEmpty()) {
                share.close();
            }
        }
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
