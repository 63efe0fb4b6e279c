package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;

/** Every message is applied as it comes. */
final class NoInbox {
    private NoInbox() {}

    static VersionGate.Decision decide(long appliedEpoch, long appliedVersion, Envelope envelope) {
        return VersionGate.Decision.APPLY;
    }
}
