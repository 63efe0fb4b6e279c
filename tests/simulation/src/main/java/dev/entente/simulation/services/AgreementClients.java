package dev.entente.simulation.services;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementReport;
import dev.entente.agreements.agreement.domain.AgreementType;
import dev.entente.agreements.agreement.domain.Resolution;
import dev.entente.agreements.agreement.usecase.AgreementCommand;
import dev.entente.agreements.agreement.usecase.AgreementUseCases;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Parties of one process who tell what came of their meetings. What is refused to them they forget. */
final class AgreementClients {
    private static final int MOST_MILLISECONDS_BETWEEN = 120;
    private static final Instant TOLD_AT = Instant.parse("2026-01-15T09:00:00Z");
    private static final LocalDate SIGNED_ON = LocalDate.parse("2026-01-12");

    private final World world;
    private final ForgetfulClient client;
    private final SimulatedTransactions transactions;
    private final AgreementUseCases useCases;
    private final Market market;
    private final Runnable committed;

    AgreementClients(
            World world,
            SimulatedTransactions transactions,
            AgreementUseCases useCases,
            Market market,
            Runnable committed) {
        this.world = world;
        this.client = new ForgetfulClient(world);
        this.transactions = transactions;
        this.useCases = useCases;
        this.market = market;
        this.committed = committed;
    }

    /** What they choose from. */
    record Market(AgreementsTables tables, Fair fair, Demand demand) {}

    void start() {
        world.after(Duration.ofMillis(world.chance().below(MOST_MILLISECONDS_BETWEEN)), "tell something", this::tell);
    }

    private void tell() {
        if (market.demand().isOver()) {
            return;
        }
        List<Agreement> agreements =
                List.copyOf(market.tables().agreements().committed().values());
        List<Meeting> meetings = market.tables().meetings().committed().values().stream()
                .filter(Meeting::isHeld)
                .toList();
        if (!agreements.isEmpty() && !world.chance().onceIn(3)) {
            carryOn(world.chance().of(agreements));
        } else if (!meetings.isEmpty()) {
            report(world.chance().of(meetings));
        }
        start();
    }

    private void report(Meeting meeting) {
        AgreementReport report = new AgreementReport(
                world.chance().of(List.of(AgreementType.values())),
                List.of(meeting.id()),
                meeting.participantIds(),
                null,
                "a title",
                TOLD_AT);
        run(
                account(world.chance().of(meeting.participantIds())),
                now -> useCases.report().handle(report, now));
    }

    private void carryOn(Agreement agreement) {
        UUID id = agreement.id();
        Actor party = account(world.chance().of(agreement.partyIds()));
        AgreementCommand command = new AgreementCommand(id, SeenVersion.ANY, null, TOLD_AT);
        switch (world.chance().below(10)) {
            case 0 -> run(party, now -> useCases.dispute().handle(command, "no", now));
            case 1 -> run(party, now -> useCases.withdraw().handle(command, now));
            case 2 -> run(Fair.ORGANISER, now -> useCases.resolve().handle(command, Resolution.RESTORED, now));
            case 3 -> run(Fair.ORGANISER, now -> useCases.verify().handle(command, now));
            case 4, 5, 6 -> run(party, now -> useCases.sign().handle(command, SIGNED_ON, now));
            default -> run(party, now -> useCases.confirm().handle(command, now));
        }
    }

    private Actor account(UUID participantId) {
        String account = market.fair().roster().stream()
                .filter(entry -> entry.participantId().equals(participantId))
                .map(RosterEntry::accountId)
                .findFirst()
                .orElse("nobody");
        return new Actor(String.valueOf(account), Set.of(Role.PARTICIPANT));
    }

    private void run(Actor actor, Function<Occasion, Uni<Agreement>> command) {
        client.gives(transactions.write(actor, command), committed);
    }
}
