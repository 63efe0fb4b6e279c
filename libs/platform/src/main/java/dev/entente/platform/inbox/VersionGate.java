package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;

/** Decides what an arriving message means for its aggregate; pure, so that a simulation can run it. */
final class VersionGate {
    private VersionGate() {}

    enum Decision {
        APPLY,
        DROP,
        PARK
    }

    /**
     * @param appliedEpoch the epoch applied last, 0 when none was
     * @param appliedVersion the version applied last within it, 0 when none was
     */
    static Decision decide(long appliedEpoch, long appliedVersion, Envelope envelope) {
        if (envelope.epoch() < appliedEpoch) {
            return Decision.DROP;
        }
        if (envelope.epoch() > appliedEpoch && appliedVersion > 0) {
            return envelope.restates() ? Decision.APPLY : Decision.PARK;
        }
        if (envelope.aggregateVersion() <= appliedVersion) {
            return Decision.DROP;
        }
        boolean next = envelope.aggregateVersion() == appliedVersion + 1 || envelope.restates();
        return next ? Decision.APPLY : Decision.PARK;
    }
}
