package dev.entente.reporting.settlement.domain;

import java.time.Instant;
import java.util.Map;

/**
 * What a service says: all I recorded up to then lies before these ends of my topics.
 *
 * @param ends topic, partition, the offset after the last record
 */
public record Watermark(String service, Instant recordedUpTo, long epoch, Map<String, Map<Integer, Long>> ends) {}
