package dev.entente.chaos.scenario;

import dev.entente.launcher.home.Checkout;
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
            new WrongClock(),
            new FullDisk(),
            new RollingRestart(),
            new OldBesideNew(Checkout.earlier(System.getenv())),
            new RestoredPostgres(),
            new OneSlotForAll(),
            new AcceptanceAgainstExpiry(),
            new AgreementsWithoutMeetings(),
            new ReportingBehind(),
            new ExhaustedConnections(),
            new ServicesWithoutMemory(),
            new WithdrawnMidRun(),
            new EverythingAtRandom(),
            new DisorderlyRelay(),
            new HesitantCommits(),
            new KilledInEffect(),
            new RestoredService(),
            new KilledOverTimetable());

    private Scenarios() {}

    public static Scenario numbered(int number) {
        return ALL.stream()
                .filter(scenario -> scenario.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + number));
    }
}
