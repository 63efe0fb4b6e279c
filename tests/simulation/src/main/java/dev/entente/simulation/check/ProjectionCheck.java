package dev.entente.simulation.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.inbox.InboxTables.ProgressKey;
import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.reporting.projection.domain.FactSubject;
import dev.entente.simulation.services.ReportingTables;
import dev.entente.simulation.services.ReportingTables.FactKey;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import java.util.HashMap;
import java.util.List;
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
                world.violated("each fact is applied once", key + " was applied out of its turn");
            }
        }
    }

    private void applied(Transaction transaction, ProgressKey key, long version) {
        FactKey fact = new FactKey(UUID.fromString(key.aggregateId()), 1, version);
        if (tables.facts().get(transaction, fact) == null
                && !InboxCheck.isSkipped(tables.inbox(), transaction, key.consumer(), key.aggregateId(), version)) {
            world.violated("each fact is applied once", key + " passed over version " + version);
        }
    }

    /**
     * @param topic of the facts
     * @param member what the state is called in their messages
     */
    public void atRest(OutboxInMemory.Tables source, String topic, String member) {
        lastApplied(source, topic).forEach((key, row) -> same(key, row, member));
    }

    /** @param told how many meetings were held by what the projection says */
    public void heldAtRest(OutboxInMemory.Tables source, String topic, long told) {
        long held = lastApplied(source, topic).values().stream()
                .map(row -> json.parse(row.payload(), JsonNode.class).path("meeting"))
                .filter(ProjectionCheck::isHeld)
                .count();
        if (held != told) {
            world.violated("totals equal a fold from scratch", told + " instead of " + held);
        }
    }

    /** By what each aggregate is now. */
    public long held() {
        return tables.valid().committed().values().stream()
                .map(key -> tables.facts().committed().get(key))
                .filter(Objects::nonNull)
                .filter(row -> row.fact().subject() == FactSubject.MEETING)
                .map(row -> json.parse(row.fact().state(), JsonNode.class))
                .filter(ProjectionCheck::isHeld)
                .count();
    }

    private static boolean isHeld(JsonNode meeting) {
        return meeting.path("attendance").asText().equals("HELD")
                && meeting.path("status").asText().equals("SCHEDULED");
    }

    private Map<String, KeptMessage> lastApplied(OutboxInMemory.Tables source, String topic) {
        Map<String, KeptMessage> last = new HashMap<>();
        for (KeptMessage row : List.copyOf(source.rows().committed().values())) {
            Long version = row.version();
            if (row.topic().equals(topic)
                    && version != null
                    && tables.facts().committed().containsKey(new FactKey(UUID.fromString(row.key()), 1, version))) {
                last.merge(row.key(), row, ProjectionCheck::later);
            }
        }
        return last;
    }

    private static KeptMessage later(KeptMessage one, KeptMessage other) {
        return Objects.requireNonNull(one.version()) > Objects.requireNonNull(other.version()) ? one : other;
    }

    private void same(String key, KeptMessage row, String member) {
        FactKey valid = tables.valid().committed().get(UUID.fromString(key));
        ReportingTables.Row kept =
                valid == null ? null : tables.facts().committed().get(valid);
        JsonNode told = json.parse(row.payload(), JsonNode.class).get(member);
        JsonNode held = kept == null ? null : json.parse(kept.fact().state(), JsonNode.class);
        if (!Objects.equals(told, held)) {
            world.violated("projections equal a fold from scratch", key + " is " + held + " instead of " + told);
        }
    }
}
