package dev.entente.simulation.services;

import dev.entente.platform.outbox.FaultyOutbox;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.platform.outbox.OutboxParts;
import dev.entente.platform.outbox.RelayInMemory;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.usecase.MeetingUseCases;
import dev.entente.scheduling.wire.MeetingTranslations;
import dev.entente.simulation.Defect;

/** Scheduling in one process: commands on meetings, and its relay. */
public final class SchedulingService implements Service {
    private final RelayInMemory relay;
    private final MeetingClients clients;

    public SchedulingService(Surroundings around, SchedulingTables tables, Fair fair, Demand demand) {
        SimulatedTransactions transactions =
                new SimulatedTransactions(around.world(), tables.database(), around.weather());
        OutboxInMemory appends = around.defects().isEmpty()
                ? new OutboxInMemory(around.world(), transactions, tables.outbox())
                : new FaultyOutbox(around.world(), transactions, tables.outbox(), around.topics(), around.defects());
        Outbox outbox = OutboxParts.outbox(appends, MeetingTranslations.all(), around.json(), around.ids());
        ScenesInMemory scenes = new ScenesInMemory(around.world(), transactions, tables, fair);
        BookingsInMemory bookings = around.has(Defect.NO_CLAIM_KEY) || around.has(Defect.SLOT_LOCK_INSTEAD_OF_KEY)
                ? new FaultyBookings(around.world(), transactions, tables, fair, around.defects())
                : new BookingsInMemory(around.world(), transactions, tables, fair);
        this.relay = new RelayInMemory(
                around.world(), tables.database(), tables.outbox(), around.topics(), around.defects());
        this.clients = new MeetingClients(
                around.world(),
                transactions,
                MeetingUseCases.over(scenes, bookings, scenes, outbox, around.ids()),
                new MeetingClients.Market(tables, fair, demand),
                relay::wake);
    }

    @Override
    public void start() {
        relay.start();
        clients.start();
    }

    @Override
    public void breakRelay() {
        relay.breakConnection();
    }

    @Override
    public void rebalance() {}
}
