package dev.entente.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementStage;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.simulation.services.AgreementsTables;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A copy is what its source was at the version applied; agreements rest on what their copies say. */
public final class CopyCheck {
    /** What agreements has no use for changes nothing of its copies. */
    private static final Set<String> UNUSED = Set.of(
            "entente.scheduling.meeting-slot-proposed.v1", "entente.scheduling.meeting-slot-proposal-refused.v1");

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
                world.violated(Invariant.APPLIED_ONCE, "a copy changed without its version: " + id);
            }
        }
    }

    private void same(Transaction transaction, ProgressKey key, long version) {
        KeptMessage row = lastApplied(transaction, key, version);
        Meeting copy = tables.meetings().get(transaction, UUID.fromString(key.aggregateId()));
        boolean same = row == null ? copy == null : copy != null && isCopy(copy, row);
        if (!same) {
            world.violated(Invariant.COPIES_ARE_WHAT_WAS_TOLD, key + " at version " + version);
        }
    }

    private boolean isCopy(Meeting copy, KeptMessage row) {
        JsonNode told = json.parse(row.payload(), JsonNode.class).path("meeting");
        return copy.isHeld() == HeldMeetings.isHeld(told)
                && copy.mayYetBeHeld() == mayYetBeHeld(told)
                && Objects.equals(copy.slotStartsAt(), instant(told.path("slotStartsAt")));
    }

    private static boolean mayYetBeHeld(JsonNode meeting) {
        return meeting.path("attendance").asText().equals("UNREPORTED")
                && Set.of("REQUESTED", "ACCEPTED", "SCHEDULED")
                        .contains(meeting.path("status").asText());
    }

    private static @Nullable Instant instant(JsonNode text) {
        return text.isTextual() ? Instant.parse(text.asText()) : null;
    }

    /** What was skipped was not applied. */
    private @Nullable KeptMessage lastApplied(Transaction transaction, ProgressKey key, long upTo) {
        for (long version = upTo; version > 0; version--) {
            Long seq = source.versions().committed().get(key.aggregateId() + "@" + version);
            KeptMessage row = seq == null ? null : source.rows().committed().get(seq);
            if (row != null
                    && !UNUSED.contains(row.type())
                    && !InboxCheck.isSkipped(tables.inbox(), transaction, key.consumer(), key.aggregateId(), version)) {
                return row;
            }
        }
        return null;
    }

    /** An agreement is unsupported exactly as long as a meeting behind it is not held, as scheduling knows it. */
    public void atRest(HeldMeetings meetings) {
        Set<UUID> held = meetings.atRest();
        for (Agreement agreement : tables.agreements().committed().values()) {
            if (agreement.state().stage() != AgreementStage.WITHDRAWN
                    && agreement.state().unsupported() == held.containsAll(agreement.meetingIds())) {
                world.violated(Invariant.AGREEMENTS_REST_ON_HELD, agreement.id().toString());
            }
        }
    }
}
