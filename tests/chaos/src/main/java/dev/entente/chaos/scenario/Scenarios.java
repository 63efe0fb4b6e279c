package dev.entente.chaos.scenario;

import java.util.List;

/** All of them, in the order of their numbers. */
public final class Scenarios {
    public static final List<Scenario> ALL = List.of(
            new KilledServices(),
            new KilledRelay(),
            new ForcedRepeats(),
            new KilledPostgres(),
            new PostgresAway(),
            new KilledBroker(),
            new BookingsWithoutBroker(),
            new WipedBroker(),
            new CutLinks(),
            new SlowLinks(),
            new FrozenConsumer(),
            new ChangingInstances(),
            new RepeatedMessages(),
            new ReplayFromStart(),
            new PoisonedTopics(),
            new RollingRestart(),
            new OneSlotForAll(),
            new AcceptanceAgainstExpiry(),
            new AgreementsWithoutMeetings(),
            new ReportingBehind(),
            new ExhaustedConnections(),
            new EverythingAtRandom(),
            new DisorderlyRelay());

    private Scenarios() {}

    public static Scenario numbered(int number) {
        return ALL.stream()
                .filter(scenario -> scenario.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + number));
    }
}
