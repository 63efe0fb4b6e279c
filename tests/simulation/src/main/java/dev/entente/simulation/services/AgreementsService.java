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
                new Plumbing(around, tables.database(), tables.outbox(), tables.inbox(), AgreementTranslations.all()));
    }

    private AgreementsService(
            Surroundings around,
            AgreementsTables tables,
            AgreementClients.Market market,
            String meetings,
            Plumbing plumbing) {
        super(plumbing);
        AgreementsInMemory stores =
                new AgreementsInMemory(around.world(), plumbing.transactions(), tables, market.fair());
        AgreementUseCases useCases = AgreementUseCases.over(stores, stores, stores, plumbing.outbox(), around.ids());
        plumbing.follow(
                AgreementsTables.GROUP,
                AgreementsTables.CONSUMER,
                meetings,
                MeetingMessages.into(plumbing.inbox().inbox(), useCases));
        this.clients =
                new AgreementClients(around.world(), plumbing.transactions(), useCases, market, plumbing::wakeRelay);
    }

    @Override
    public void start() {
        super.start();
        clients.start();
    }
}
