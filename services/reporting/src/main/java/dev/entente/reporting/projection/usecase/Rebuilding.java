package dev.entente.reporting.projection.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** What a rebuild needs to know and do in bulk. */
public interface Rebuilding {

    /** Removes a part of what neither serves nor is built; answers how many facts, zero when nothing is left. */
    Uni<Integer> clearPart();

    /** How far the generation under construction is behind the serving one. */
    Uni<Progress> progress(int building, int serving);

    /** What the consumers of the generation under construction could not use. */
    Uni<SetAside> setAside(int building);

    /** Compares what both hold of what both have consumed. */
    Uni<Comparison> compare(int building, int serving);

    /**
     * Progress of reading.
     *
     * @param partitionsBehind partitions of which less is read than the serving generation has read
     */
    record Progress(long read, long toRead, long partitionsBehind) {}

    /**
     * Messages that were set aside.
     *
     * @param undecided neither retried nor skipped yet; the later facts of their aggregates wait
     * @param passedOver skipped, so that the generation goes on without them
     */
    record SetAside(long undecided, long passedOver) {}

    /**
     * What a comparison finds.
     *
     * @param differing facts that only one has, or that say something else
     * @param examples the first ten of them
     */
    record Comparison(long compared, long differing, List<DifferingFact> examples) {
        public Comparison {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A fact about which two generations do not agree.
     *
     * @param difference ONLY_BUILT, ONLY_SERVED, OTHER_MESSAGE, OTHER_STATE or OTHER_TIME
     */
    record DifferingFact(String aggregateId, String subject, long epoch, long version, String difference) {}
}
