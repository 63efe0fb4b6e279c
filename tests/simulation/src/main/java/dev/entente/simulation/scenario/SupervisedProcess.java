package dev.entente.simulation.scenario;

import dev.entente.simulation.services.Service;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.SimulatedProcess;
import dev.entente.simulation.world.World;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A process, what it is made of at each start, and how it dies. */
final class SupervisedProcess<S extends Service> {
    private static final int MOST_MILLISECONDS_DOWN = 3_000;

    private final World world;
    private final SimulatedProcess process;
    private final Database database;
    private final Supplier<S> parts;
    private final Scope supervisor;
    private @Nullable S service;
    private @Nullable Scope scope;

    SupervisedProcess(World world, String name, Database database, Scope supervisor, Supplier<S> parts) {
        this.world = world;
        this.process = new SimulatedProcess(name);
        this.database = database;
        this.supervisor = supervisor;
        this.parts = parts;
    }

    void start() {
        Scope begun = process.begin();
        scope = begun;
        world.as(begun, () -> {
            S made = parts.get();
            service = made;
            made.start();
        });
    }

    /** Everything in memory is gone, and so is what was not committed. It starts again after a while. */
    void kill() {
        if (!process.isUp()) {
            return;
        }
        world.note("kill " + process.name());
        process.kill();
        if (service != null) {
            service.breakRelay();
        }
        database.lose(process);
        Duration down = Duration.ofMillis(world.chance().below(MOST_MILLISECONDS_DOWN));
        world.as(supervisor, () -> world.after(down, "start " + process.name(), this::start));
    }

    boolean isUp() {
        return process.isUp();
    }

    /** Does something with what runs now, if it runs. */
    void with(Consumer<S> work) {
        S running = service;
        Scope alive = scope;
        if (process.isUp() && running != null && alive != null) {
            world.as(alive, () -> work.accept(running));
        }
    }
}
