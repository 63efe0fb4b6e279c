package dev.entente.platform.health;

import java.util.List;

/**
 * What waits in this service's database.
 *
 * @param unpublished facts that are not yet on their topics
 * @param oldestUnpublishedSeconds how long the oldest of them has waited
 * @param epoch counts the restores of this database
 */
record Backlog(
        long unpublished,
        double oldestUnpublishedSeconds,
        long epoch,
        List<ConsumerBacklog> consumers,
        List<JobBacklog> jobs) {

    /** @param restoreDifferences aggregates of which it had held more than their restored senders know */
    record ConsumerBacklog(
            String consumer, long parked, long blockedAggregates, long openDeadLetters, long restoreDifferences) {}

    record JobBacklog(String type, String status, long jobs) {}

    static Backlog none() {
        return new Backlog(0, 0, 1, List.of(), List.of());
    }

    long parked() {
        return consumers.stream().mapToLong(ConsumerBacklog::parked).sum();
    }

    long blockedAggregates() {
        return consumers.stream().mapToLong(ConsumerBacklog::blockedAggregates).sum();
    }

    long openDeadLetters() {
        return consumers.stream().mapToLong(ConsumerBacklog::openDeadLetters).sum();
    }

    long restoreDifferences() {
        return consumers.stream().mapToLong(ConsumerBacklog::restoreDifferences).sum();
    }
}
