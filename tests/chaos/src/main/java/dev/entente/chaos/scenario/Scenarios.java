package dev.entente.chaos.scenario;

import dev.entente.launcher.home.Checkout;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All of them, in the order of their numbers. */
public final class Scenarios {
    private static final List<Scenario> PLAYED = List.of(
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
            new EverythingAtRandom(),
            new DisorderlyRelay(),
            new HesitantCommits(),
            new KilledInEffect());

    private static final List<Scenario> UNPLAYED = List.of(
            new Unplayed(27, "a person erased mid-run", "what exists today of a person", "nobody can be erased yet"));

    public static final List<Scenario> ALL = Stream.concat(PLAYED.stream(), UNPLAYED.stream())
            .sorted(Comparator.comparingInt(Scenario::number))
            .toList();

    private Scenarios() {}

    public static Scenario numbered(int number) {
        return ALL.stream()
                .filter(scenario -> scenario.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario " + number));
    }
}
