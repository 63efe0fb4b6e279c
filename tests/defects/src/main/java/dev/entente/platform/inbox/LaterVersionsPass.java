package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;

/** What is newer is applied, whatever is missing before it. */
final class LaterVersionsPass {
    private LaterVersionsPass() {}

    static VersionGate.Decision decide(long appliedEpoch, long appliedVersion, Envelope envelope) {
        boolean isNewer = envelope.epoch() > appliedEpoch
                || (envelope.epoch() == appliedEpoch && envelope.aggregateVersion() > appliedVersion);
        return isNewer ? VersionGate.Decision.APPLY : VersionGate.Decision.DROP;
    }
}
