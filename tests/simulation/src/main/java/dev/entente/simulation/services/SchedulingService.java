package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.usecase.MeetingUseCases;
import dev.entente.scheduling.wire.MeetingTranslations;
import dev.entente.simulation.Defect;

/** Scheduling in one process: commands on meetings, and its relay. */
public final class SchedulingService extends Service {
    private final MeetingClients clients;

    public SchedulingService(Surroundings around, SchedulingTables tables, Fair fair, Demand demand) {
        this(
                around,
                tables,
                fair,
                demand,
                new PlatformParts(
                        around, tables.database(), tables.outbox(), new InboxTables(), MeetingTranslations.all()));
    }

    private SchedulingService(
            Surroundings around, SchedulingTables tables, Fair fair, Demand demand, PlatformParts platform) {
        super(platform);
        SimulatedTransactions transactions = platform.transactions();
        ScenesInMemory scenes = new ScenesInMemory(around.world(), transactions, tables, fair);
        BookingsInMemory bookings = around.has(Defect.NO_CLAIM_KEY) || around.has(Defect.SLOT_LOCK_INSTEAD_OF_KEY)
                ? new FaultyBookings(around.world(), transactions, tables, fair, around.defects())
                : new BookingsInMemory(around.world(), transactions, tables, fair);
        this.clients = new MeetingClients(
                around.world(),
                transactions,
                MeetingUseCases.over(scenes, bookings, scenes, platform.outbox(), around.ids()),
                new MeetingClients.Market(tables, fair, demand),
                platform::wakeRelay);
    }

    @Override
    public void start() {
        super.start();
        clients.start();
    }
}
