package dev.entente.platform.health;

import java.util.List;

/**
 * What waits in this service's database.
 *
 * @param unpublished facts that are not yet on their topics
 * @param oldestUnpublishedSeconds how long the oldest of them has waited
 */
record Backlog(
        long unpublished, double oldestUnpublishedSeconds, List<ConsumerBacklog> consumers, List<JobBacklog> jobs) {

    record ConsumerBacklog(String consumer, long parked, long blockedAggregates, long openDeadLetters) {}

    record JobBacklog(String type, String status, long jobs) {}

    static Backlog none() {
        return new Backlog(0, 0, List.of(), List.of());
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
}
