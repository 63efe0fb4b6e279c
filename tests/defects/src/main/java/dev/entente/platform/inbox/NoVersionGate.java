package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;

/** A repetition of what was applied last is noticed, and nothing else. */
final class NoVersionGate {
    private NoVersionGate() {}

    static VersionGate.Decision decide(long appliedEpoch, long appliedVersion, Envelope envelope) {
        boolean isLast = envelope.epoch() == appliedEpoch && envelope.aggregateVersion() == appliedVersion;
        return isLast ? VersionGate.Decision.DROP : VersionGate.Decision.APPLY;
    }
}
