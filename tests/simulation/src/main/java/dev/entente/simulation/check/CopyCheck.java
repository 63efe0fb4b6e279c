package dev.entente.simulation.check;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.wire.MeetingMessage;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.simulation.services.AgreementsTables;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy is what its source was at the version applied; agreements rest on what their copies say. */
public final class CopyCheck {
    private final World world;
    private final AgreementsTables tables;
    private final OutboxInMemory.Tables source;
    private final MessageJson json;

    public CopyCheck(World world, AgreementsTables tables, OutboxInMemory.Tables source, MessageJson json) {
        this.world = world;
        this.tables = tables;
        this.source = source;
        this.json = json;
        tables.database().watch(this::committing);
    }

    private void committing(Transaction transaction) {
        for (ProgressKey key : tables.inbox().progress().keysWrittenBy(transaction)) {
            Row before = tables.inbox().progress().committed().get(key);
            Row after = tables.inbox().progress().get(transaction, key);
            if (after != null && (before == null || before.version() != after.version())) {
                same(transaction, key, after.version());
            }
        }
        for (UUID id : tables.meetings().keysWrittenBy(transaction)) {
            ProgressKey key = new ProgressKey(AgreementsTables.CONSUMER, id.toString());
            if (!tables.inbox().progress().keysWrittenBy(transaction).contains(key)) {
                world.violated("each fact is applied once", "a copy changed without its version: " + id);
            }
        }
    }

    private void same(Transaction transaction, ProgressKey key, long version) {
        KeptMessage row = lastApplied(transaction, key, version);
        Meeting copy = tables.meetings().get(transaction, UUID.fromString(key.aggregateId()));
        if (row == null) {
            return;
        }
        Meeting told = json.parse(row.payload(), MeetingMessage.class).toCopy();
        if (copy == null
                || copy.isHeld() != told.isHeld()
                || copy.mayYetBeHeld() != told.mayYetBeHeld()
                || !Objects.equals(copy.slotStartsAt(), told.slotStartsAt())) {
            world.violated("copies are what was told", key + " at version " + version);
        }
    }

    /** Types that agreements does not use change nothing of the copy, and what was skipped was not applied. */
    private @Nullable KeptMessage lastApplied(Transaction transaction, ProgressKey key, long upTo) {
        for (long version = upTo; version > 0; version--) {
            Long seq = source.versions().committed().get(key.aggregateId() + "@" + version);
            KeptMessage row = seq == null ? null : source.rows().committed().get(seq);
            if (row != null
                    && !row.type().contains("slot-propos")
                    && !InboxCheck.isSkipped(tables.inbox(), transaction, key.consumer(), key.aggregateId(), version)) {
                return row;
            }
        }
        return null;
    }

    /** An agreement is unsupported exactly as long as a meeting behind it is not held. */
    public void atRest() {
        for (Agreement agreement : tables.agreements().committed().values()) {
            boolean allHeld = agreement.meetingIds().stream()
                    .map(id -> tables.meetings().committed().get(id))
                    .allMatch(meeting -> meeting != null && meeting.isHeld());
            if (agreement.state().stage() != AgreementStage.WITHDRAWN
                    && agreement.state().unsupported() == allHeld) {
                world.violated(
                        "agreements rest on held meetings", agreement.id().toString());
            }
        }
    }
}
