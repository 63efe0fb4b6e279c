package dev.entente.reporting.settlement.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has arrived of each service. A watermark is reached when every partition is applied up to its ends and nothing
 * recorded before it is parked or set aside; what is settled stays settled.
 */
public record Settlement(Map<String, Reached> byService) {

    /** The newest reached watermark of one service. */
    public record Reached(Instant recordedUpTo, long epoch) {}

    /** Empty while any service has not been heard of. */
    public Optional<Instant> upTo() {
        return byService.keySet().containsAll(SourceService.words())
                ? byService.values().stream().map(Reached::recordedUpTo).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    public boolean settles(Instant asOf) {
        return upTo().filter(reached -> !asOf.isAfter(reached)).isPresent();
    }

    public Map<String, Long> epochs() {
        Map<String, Long> epochs = new TreeMap<>();
        byService.forEach((service, reached) -> epochs.put(service, reached.epoch()));
        return epochs;
    }
}
