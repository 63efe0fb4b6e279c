package dev.entente.simulation.services;

import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.store.Table;
import dev.entente.simulation.store.Transaction;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What scheduling keeps; it stays when processes die. */
public record SchedulingTables(
        Database database,
        OutboxInMemory.Tables outbox,
        Table<UUID, Meeting> meetings,
        Table<UUID, Guest> guests,
        Table<Claim, UUID> claims,
        Table<UUID, UUID> slotRows,
        boolean hasClaimKey) {

    /** A participant's row: what is known of it, and what only scheduling counts. */
    public record Guest(RosterEntry entry, int scheduledMeetings, int openRequests) {}

    /**
     * The claims' primary key.
     *
     * @param meetingId part of it only where the key is missing by intention
     */
    public record Claim(
            UUID slotId, UUID resourceId, @Nullable UUID meetingId) {}

    public static SchedulingTables of(Fair fair, boolean hasClaimKey) {
        SchedulingTables tables = new SchedulingTables(
                new Database("scheduling"),
                OutboxInMemory.Tables.empty(),
                new Table<>("meeting"),
                new Table<>("participant"),
                new Table<>("claim"),
                new Table<>("slot"),
                hasClaimKey);
        tables.database.watch(tables.outbox::watch);
        Map<UUID, Guest> guests = tables.guests.committed();
        fair.roster().forEach(entry -> guests.put(entry.participantId(), new Guest(entry, 0, 0)));
        fair.slots().forEach(slot -> tables.slotRows.committed().put(slot.slotId(), slot.slotId()));
        return tables;
    }

    /** For which meeting this is claimed, if a claim is seen. */
    public @Nullable UUID holder(Transaction transaction, UUID slotId, UUID resourceId) {
        return hasClaimKey
                ? claims.get(transaction, new Claim(slotId, resourceId, null))
                : claims.keysSeenBy(transaction).stream()
                        .filter(claim -> claim.slotId().equals(slotId)
                                && claim.resourceId().equals(resourceId))
                        .map(Claim::meetingId)
                        .findFirst()
                        .orElse(null);
    }
}
