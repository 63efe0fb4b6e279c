package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;

/**
 * What brought a fact about.
 *
 * @param occurredAt when it happened
 * @param recordedAt when we were told
 */
public record Cause(ActedBy actedBy, Instant occurredAt, Instant recordedAt) {

    public Cause notBefore(Instant earliest) {
        return occurredAt.isBefore(earliest) ? new Cause(actedBy, earliest, recordedAt) : this;
    }
}
