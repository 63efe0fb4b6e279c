package dev.entente.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.reporting.projection.domain.FactSubject;
import dev.entente.simulation.services.ReportingTables;
import dev.entente.simulation.services.ReportingTables.FactKey;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Each fact takes effect in reporting once and in its order; at rest the projection is a fold of the source's facts. */
public final class ProjectionCheck {
    private final World world;
    private final ReportingTables tables;
    private final MessageJson json;

    public ProjectionCheck(World world, ReportingTables tables, MessageJson json) {
        this.world = world;
        this.tables = tables;
        this.json = json;
        tables.database().watch(this::committing);
    }

    private void committing(Transaction transaction) {
        Map<UUID, long[]> advanced = new HashMap<>();
        for (ProgressKey key : tables.inbox().progress().keysWrittenBy(transaction)) {
            Row before = tables.inbox().progress().committed().get(key);
            Row after = tables.inbox().progress().get(transaction, key);
            long from = before == null ? 0 : before.version();
            if (after != null) {
                advanced.put(UUID.fromString(key.aggregateId()), new long[] {from, after.version()});
                for (long version = from + 1; version <= after.version(); version++) {
                    applied(transaction, key, version);
                }
            }
        }
        for (FactKey key : tables.facts().keysWrittenBy(transaction)) {
            boolean isNew = !tables.facts().committed().containsKey(key);
            long[] range = advanced.get(key.aggregateId());
            if (isNew && (range == null || key.version() <= range[0] || key.version() > range[1])) {
                world.violated(Invariant.APPLIED_ONCE, key + " was applied out of its turn");
            }
        }
    }

    private void applied(Transaction transaction, ProgressKey key, long version) {
        FactKey fact = new FactKey(UUID.fromString(key.aggregateId()), 1, version);
        if (tables.facts().get(transaction, fact) == null
                && !InboxCheck.isSkipped(tables.inbox(), transaction, key.consumer(), key.aggregateId(), version)) {
            world.violated(Invariant.APPLIED_ONCE, key + " passed over version " + version);
        }
    }

    /** @param member what the state is called in the messages */
    public void atRest(Consumption consumption, String member) {
        consumption.told().forEach((key, versions) -> {
            KeptMessage last = consumption.lastTaken(versions).orElse(null);
            if (last != null) {
                same(key, last, member);
            }
        });
    }

    /** @param told how many meetings were held by what the projection says */
    public void heldAtRest(HeldMeetings meetings, long told) {
        long held = meetings.atRest().size();
        if (held != told) {
            world.violated(Invariant.TOTALS_EQUAL_SOURCE, told + " instead of " + held);
        }
    }

    /** By what each aggregate is now. */
    public long held() {
        return tables.valid().committed().values().stream()
                .map(key -> tables.facts().committed().get(key))
                .filter(Objects::nonNull)
                .filter(row -> row.fact().subject() == FactSubject.MEETING)
                .map(row -> json.parse(row.fact().state(), JsonNode.class))
                .filter(HeldMeetings::isHeld)
                .count();
    }

    private void same(String key, KeptMessage row, String member) {
        FactKey valid = tables.valid().committed().get(UUID.fromString(key));
        ReportingTables.Row kept =
                valid == null ? null : tables.facts().committed().get(valid);
        JsonNode told = json.parse(row.payload(), JsonNode.class).get(member);
        JsonNode held = kept == null ? null : json.parse(kept.fact().state(), JsonNode.class);
        if (!Objects.equals(told, held)) {
            world.violated(Invariant.PROJECTIONS_EQUAL_FOLD, key + " is " + held + " instead of " + told);
        }
    }
}
