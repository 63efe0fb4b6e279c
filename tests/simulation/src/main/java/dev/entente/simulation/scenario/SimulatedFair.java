package dev.entente.simulation.scenario;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.message.MessageJson;
import dev.entente.simulation.Defect;
import dev.entente.simulation.services.Demand;
import dev.entente.simulation.services.SeededIds;
import dev.entente.simulation.services.Service;
import dev.entente.simulation.services.Surroundings;
import dev.entente.simulation.world.Chance;
import dev.entente.simulation.world.Fault;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.SimulatedProcess;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import java.time.Duration;
import java.util.Set;

/** One world: a fair, its services, bad weather, and then calm, in which everything must come right. */
public final class SimulatedFair {
    private static final MessageJson JSON = new MessageJson();
    private static final long MOST_STEPS = 80_000;
    private static final int LOOK_EVERY = 40;
    private static final int MOST_ROUNDS_OF_DECISIONS = 12;
    private static final int STEPS_PER_DECISION = 150;
    private static final int REPEATED_IN_REVERSE = 8;
    private static final int MOST_MILLISECONDS_TO_REFILL = 2_000;

    private final World world;
    private final Chance chance;
    private final Weather weather;
    private final Set<Defect> defects;
    private final Demand demand;
    private final Scope supervisor = new SimulatedProcess("supervisor").begin();
    private final Stage stage;
    private final Checks checks;
    private final Processes processes;
    private final Operator operator;
    private int refillsAhead;

    private SimulatedFair(long seed, Set<Defect> defects) {
        this.chance = new Chance(seed);
        this.world = new World(chance);
        this.weather = Weather.by(chance);
        this.defects = defects;
        this.demand = new Demand(chance.between(20, 120));
        this.stage = Stage.of(world, weather, supervisor, defects);
        this.checks = new Checks(stage, JSON, !weather.mayBring(Fault.LATE_APPEARANCE));
        Surroundings around =
                new Surroundings(world, stage.log(), stage.topics(), JSON, new SeededIds(world), defects, weather);
        this.processes = new Processes(stage, around, demand, supervisor);
        this.operator = new Operator(stage);
    }

    /** Lives through one world and tells what came of it. */
    public static Outcome live(long seed, Set<Defect> defects) {
        SimulatedFair fair = new SimulatedFair(seed, defects);
        fair.live();
        return new Outcome(
                seed,
                fair.world.steps(),
                fair.world.trace(),
                Tally.of(fair.stage, fair.weather.brought()),
                fair.world.violation());
    }

    private void live() {
        world.as(supervisor, processes::start);
        while (goesOn() && !demand.isOver() && world.goOn()) {
            world.as(supervisor, this::strike);
        }
        weather.calmDown();
        comeToRest();
        if (world.violation().isEmpty()) {
            checks.atRest(defects);
        }
    }

    private boolean goesOn() {
        return world.violation().isEmpty() && world.steps() < MOST_STEPS;
    }

    private void strike() {
        if (weather.brings(Fault.KILL)) {
            chance.of(processes.all()).kill();
        }
        if (weather.brings(Fault.RELAY_LOSES_CONNECTION)) {
            chance.of(processes.all()).with(Service::breakRelay);
        }
        if (weather.brings(Fault.REBALANCE)) {
            chance.of(processes.all()).with(Service::rebalance);
        }
        if (weather.brings(Fault.OPERATOR_ACTS)) {
            InboxTables tables = chance.of(stage.inboxes());
            processes.workingWith(tables).with(one -> operator.decide(one.inbox(), tables));
        }
        if (weather.brings(Fault.REVERSED_REPETITION)) {
            stage.log().repeatReversed(chance.of(stage.log().partitions()), REPEATED_IN_REVERSE);
        }
        if (weather.brings(Fault.WIPE)) {
            wipe();
        }
    }

    /** With the broker's log goes what it knows of its groups; some time later operators have the topics refilled. */
    private void wipe() {
        world.note("wipe");
        stage.log().wipe();
        processes.all().forEach(one -> one.with(Service::rebalance));
        refillsAhead++;
        world.after(Duration.ofMillis(chance.below(MOST_MILLISECONDS_TO_REFILL)), "refill topics", () -> {
            refillsAhead--;
            operator.republishAll();
        });
    }

    private void comeToRest() {
        for (int round = 0; round < MOST_ROUNDS_OF_DECISIONS && goesOn(); round++) {
            goOnUntilAtRest();
            if (isAtRest() && isAllDecided()) {
                return;
            }
            stage.inboxes().forEach(this::decideAll);
            goOn(STEPS_PER_DECISION);
        }
        world.violated(Invariant.COMES_TO_REST, "after " + world.steps() + " steps it has not");
    }

    /** Also ends when steps are used up, or when nothing will ever happen again. */
    private void goOnUntilAtRest() {
        boolean alive = true;
        while (alive && goesOn() && !isAtRest()) {
            alive = goOn(LOOK_EVERY);
        }
    }

    private boolean isAllDecided() {
        return stage.inboxes().stream()
                .allMatch(tables -> Operator.undecided(tables).isEmpty());
    }

    private void decideAll(InboxTables tables) {
        processes
                .workingWith(tables)
                .with(one -> Operator.undecided(tables).forEach(letter -> operator.skip(one.inbox(), letter)));
    }

    private boolean isAtRest() {
        return refillsAhead == 0 && processes.isUp() && stage.isQuiet();
    }

    /** False when nothing will ever happen again. */
    private boolean goOn(int steps) {
        boolean alive = true;
        for (int step = 0; alive && step < steps && world.violation().isEmpty(); step++) {
            alive = world.goOn();
        }
        return alive;
    }
}
