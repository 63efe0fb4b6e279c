package dev.entente.simulation.scenario;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.LosingTopics;
import dev.entente.simulation.Defect;
import dev.entente.simulation.check.BookingCheck;
import dev.entente.simulation.check.InboxCheck;
import dev.entente.simulation.check.OutboxCheck;
import dev.entente.simulation.check.ProjectionCheck;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.services.Demand;
import dev.entente.simulation.services.Fair;
import dev.entente.simulation.services.ReportingService;
import dev.entente.simulation.services.ReportingTables;
import dev.entente.simulation.services.SchedulingService;
import dev.entente.simulation.services.SchedulingTables;
import dev.entente.simulation.services.SeededIds;
import dev.entente.simulation.services.Service;
import dev.entente.simulation.services.Surroundings;
import dev.entente.simulation.world.Chance;
import dev.entente.simulation.world.Fault;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.SimulatedProcess;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** One world: a fair, its services, bad weather, and then calm, in which everything must come right. */
public final class SimulatedFair {
    static final String MEETINGS = "entente.scheduling.meetings";

    private static final MessageJson JSON = new MessageJson();
    private static final long MOST_STEPS = 60_000;
    private static final int LOOK_EVERY = 40;
    private static final int MOST_ROUNDS_TO_REST = 12;

    private final World world;
    private final Chance chance;
    private final Weather weather;
    private final TopicLog log = new TopicLog();
    private final Set<Defect> defects;
    private final Demand demand;
    private final Scope supervisor;
    private final SchedulingTables scheduling;
    private final ReportingTables reporting = ReportingTables.empty();
    private final List<Cast<SchedulingService>> schedulers;
    private final List<Cast<ReportingService>> reporters;
    private final LosingTopics topics;
    private final Operator operator;
    private final Checks checks;
    private int refills;

    private record Checks(
            BookingCheck bookings,
            OutboxCheck outbox,
            OutboxCheck letters,
            InboxCheck inbox,
            ProjectionCheck projection) {}

    private SimulatedFair(long seed, Set<Defect> defects) {
        this.chance = new Chance(seed);
        this.world = new World(chance);
        this.weather = Weather.by(chance);
        this.defects = defects;
        this.demand = new Demand(chance.between(20, 120));
        this.supervisor = new SimulatedProcess("supervisor").begin();
        Fair fair = Fair.by(chance);
        boolean hasKey = !defects.contains(Defect.NO_CLAIM_KEY) && !defects.contains(Defect.SLOT_LOCK_INSTEAD_OF_KEY);
        this.scheduling = SchedulingTables.of(fair, hasKey);
        List.of(MEETINGS, "entente.reporting.dead-letters").forEach(log::create);
        this.topics = new LosingTopics(world, log, weather, supervisor);
        Surroundings around = new Surroundings(world, log, topics, JSON, new SeededIds(world), defects, weather);
        boolean orderly = !weather.mayBring(Fault.LATE_APPEARANCE);
        this.checks = new Checks(
                new BookingCheck(world, scheduling, fair),
                new OutboxCheck(world, scheduling.database(), scheduling.outbox(), log, orderly),
                new OutboxCheck(world, reporting.database(), reporting.outbox(), log, orderly),
                new InboxCheck(world, reporting.database(), reporting.inbox(), log),
                new ProjectionCheck(world, reporting, JSON));
        this.schedulers = List.of(scheduler(1, around, fair), scheduler(2, around, fair));
        this.reporters = List.of(reporter(1, around), reporter(2, around));
        this.operator = new Operator(world, List.of(new Operator.Source(scheduling.database(), scheduling.outbox())));
    }

    /** Lives through one world and tells what came of it. */
    public static Outcome live(long seed, Set<Defect> defects) {
        return new SimulatedFair(seed, defects).live(seed);
    }

    private Cast<SchedulingService> scheduler(int number, Surroundings around, Fair fair) {
        return new Cast<>(
                world,
                "scheduling-" + number,
                scheduling.database(),
                supervisor,
                () -> new SchedulingService(around, scheduling, fair, demand));
    }

    private Cast<ReportingService> reporter(int number, Surroundings around) {
        return new Cast<>(
                world,
                "reporting-" + number,
                reporting.database(),
                supervisor,
                () -> new ReportingService(around, reporting, Set.of(MEETINGS)));
    }

    private Outcome live(long seed) {
        world.as(supervisor, () -> {
            schedulers.forEach(Cast::start);
            reporters.forEach(Cast::start);
        });
        while (goesOn() && !demand.isOver()) {
            world.goOn();
            strike();
        }
        weather.calmDown();
        comeToRest();
        if (world.violation().isEmpty()) {
            checkAtRest();
        }
        return new Outcome(seed, world.steps(), world.trace(), world.violation());
    }

    private boolean goesOn() {
        return world.violation().isEmpty() && world.steps() < MOST_STEPS;
    }

    private void strike() {
        world.as(supervisor, () -> {
            if (weather.brings(Fault.KILL)) {
                chance.of(all()).kill();
            }
            if (weather.brings(Fault.RELAY_LOSES_CONNECTION)) {
                chance.of(all()).with(Service::breakRelay);
            }
            if (weather.brings(Fault.REBALANCE)) {
                chance.of(reporters).with(Service::rebalance);
            }
            if (weather.brings(Fault.OPERATOR_ACTS)) {
                chance.of(reporters).with(one -> operator.decide(one.inbox(), reporting.inbox()));
            }
            if (weather.brings(Fault.REVERSED_REPETITION)) {
                log.repeatReversed(chance.of(log.partitions()), 8);
            }
            if (weather.brings(Fault.WIPE)) {
                wipe();
            }
        });
    }

    /** With the broker's memory of its groups goes every assignment. */
    private void wipe() {
        world.note("wipe");
        log.wipe();
        reporters.forEach(one -> one.with(Service::rebalance));
        refills++;
        world.after(Duration.ofMillis(chance.below(2_000)), "refill topics", () -> {
            refills--;
            republishAll();
        });
    }

    private List<Cast<? extends Service>> all() {
        return List.of(schedulers.get(0), schedulers.get(1), reporters.get(0), reporters.get(1));
    }

    private void comeToRest() {
        for (int round = 0; round < MOST_ROUNDS_TO_REST && goesOn(); round++) {
            while (goesOn() && !isAtRest()) {
                for (int step = 0; step < LOOK_EVERY && world.goOn(); step++) {
                    // whatever happens next
                }
            }
            if (!needsDecisions()) {
                return;
            }
            decideAll();
        }
        world.violated("it comes to rest", "after " + world.steps() + " steps it has not");
    }

    private void republishAll() {
        world.as(supervisor, () -> {
            operator.republish(scheduling.database(), scheduling.outbox());
            operator.republish(reporting.database(), reporting.outbox());
        });
    }

    private boolean isAtRest() {
        return refills == 0
                && topics.isIdle()
                && all().stream().allMatch(Cast::isUp)
                && List.of(scheduling.outbox(), reporting.outbox()).stream()
                        .allMatch(one -> one.unpublished().isEmpty()
                                && one.takenBack().committed().isEmpty())
                && scheduling.database().isQuiet()
                && reporting.database().isQuiet()
                && log.partitions().stream()
                        .filter(partition -> partition.topic().equals(MEETINGS))
                        .allMatch(partition ->
                                reporting.inbox().position("reporting.meetings@1", partition) >= log.end(partition));
    }

    private boolean needsDecisions() {
        return reporting.inbox().letters().stream().anyMatch(letter -> letter.isOpen());
    }

    private void decideAll() {
        reporters
                .get(0)
                .with(one -> reporting.inbox().letters().stream()
                        .filter(letter -> letter.isOpen())
                        .forEach(letter -> operator.skip(one.inbox(), letter)));
        for (int step = 0; step < 100 && world.goOn(); step++) {
            // the operator's transactions
        }
    }

    private void checkAtRest() {
        checks.bookings().atRest();
        checks.outbox().atRest(log);
        checks.inbox().atRest();
        checks.projection().atRest(scheduling.outbox(), MEETINGS, "meeting");
        long told = defects.contains(Defect.COUNT_ON_ARRIVAL)
                ? reporting.counters().committed().getOrDefault(ReportingTables.HELD, 0L)
                : checks.projection().held();
        checks.projection().heldAtRest(scheduling.outbox(), MEETINGS, told);
    }
}
