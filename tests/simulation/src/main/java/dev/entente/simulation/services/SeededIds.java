package dev.entente.simulation.services;

import dev.entente.platform.time.Ids;
import dev.entente.simulation.world.World;
import java.util.UUID;

/** New ids by the world's chance, in the order in which they were made. */
public final class SeededIds extends Ids {
    private final World world;
    private long made;

    public SeededIds(World world) {
        this.world = world;
    }

    @Override
    public UUID get() {
        return new UUID(made++ << 16 | 0x7000, world.chance().number());
    }
}
