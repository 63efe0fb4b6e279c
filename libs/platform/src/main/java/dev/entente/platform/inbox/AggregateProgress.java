package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;

/** How far one aggregate is applied by one consumer, while its row is locked. */
class AggregateProgress {
    private final String aggregateId;
    private long epoch;
    private long version;
    private int parked;
    private boolean blocked;
    private boolean changed;

    AggregateProgress(String aggregateId, long epoch, long version, int parked, boolean blocked) {
        this.aggregateId = aggregateId;
        this.epoch = epoch;
        this.version = version;
        this.parked = parked;
        this.blocked = blocked;
    }

    VersionGate.Decision decide(Envelope envelope) {
        return VersionGate.decide(epoch, version, envelope);
    }

    void advanceTo(Envelope envelope) {
        epoch = envelope.epoch();
        version = envelope.aggregateVersion();
        changed = true;
    }

    /** Nothing of it is applied in this epoch, and nothing of an earlier one counts. */
    void beginAnew(long inEpoch) {
        epoch = inEpoch;
        version = 0;
        changed = true;
    }

    void parked(int count) {
        parked = count;
        changed = true;
    }

    void block() {
        blocked = true;
        changed = true;
    }

    String aggregateId() {
        return aggregateId;
    }

    long epoch() {
        return epoch;
    }

    long version() {
        return version;
    }

    int parked() {
        return parked;
    }

    boolean blocked() {
        return blocked;
    }

    boolean changed() {
        return changed;
    }
}
