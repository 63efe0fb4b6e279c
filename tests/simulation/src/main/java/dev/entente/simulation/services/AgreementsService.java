package dev.entente.simulation.services;

import dev.entente.agreements.agreement.adapter.MeetingMessages;
import dev.entente.agreements.agreement.usecase.AgreementUseCases;
import dev.entente.agreements.wire.AgreementTranslations;

/** Agreements in one process: its copies of meetings, and commands on agreements. */
public final class AgreementsService extends Service {
    private final AgreementClients clients;

    /** @param meetings the topic that tells of them */
    public AgreementsService(Surroundings around, AgreementsTables tables, Fair fair, Demand demand, String meetings) {
        this(
                around,
                tables,
                new AgreementClients.Market(tables, fair, demand),
                meetings,
                new PlatformParts(
                        around, tables.database(), tables.outbox(), tables.inbox(), AgreementTranslations.all()));
    }

    private AgreementsService(
            Surroundings around,
            AgreementsTables tables,
            AgreementClients.Market market,
            String meetings,
            PlatformParts platform) {
        super(platform);
        AgreementsInMemory stores =
                new AgreementsInMemory(around.world(), platform.transactions(), tables, market.fair());
        AgreementUseCases useCases = AgreementUseCases.over(stores, stores, stores, platform.outbox(), around.ids());
        platform.follow(
                AgreementsTables.GROUP,
                AgreementsTables.CONSUMER,
                meetings,
                MeetingMessages.into(platform.inbox().inbox(), useCases));
        this.clients =
                new AgreementClients(around.world(), platform.transactions(), useCases, market, platform::wakeRelay);
    }

    @Override
    public void start() {
        super.start();
        clients.start();
    }
}
