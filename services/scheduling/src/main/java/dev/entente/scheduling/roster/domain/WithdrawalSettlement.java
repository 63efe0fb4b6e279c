package dev.entente.scheduling.roster.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The job that ends what a participant who withdrew had before it, and what it starts with.
 *
 * @param occurredAt when it withdrew
 */
public record WithdrawalSettlement(UUID participantId, Instant occurredAt) {
    public static final String JOB = "withdrawal-settlement";
}
