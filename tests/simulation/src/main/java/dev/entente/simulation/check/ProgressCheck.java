package dev.entente.simulation.check;

import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.World;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** At rest every change was told, and whoever listens has come to the last fact of each aggregate, and no further. */
public final class ProgressCheck {
    private final World world;
    private final Consumption consumption;

    public ProgressCheck(World world, Consumption consumption) {
        this.world = world;
        this.consumption = consumption;
    }

    /** @param changed the version of each aggregate in the table it is kept in */
    public void atRest(Map<String, Long> changed) {
        Map<String, Long> told = new TreeMap<>();
        consumption.told().forEach((key, versions) -> told.put(key, versions.lastKey()));
        compare(Invariant.EACH_CHANGE_TOLD, changed, told);
        compare(Invariant.APPLIED_AT_REST, told, consumption.applied());
    }

    private void compare(Invariant invariant, Map<String, Long> expected, Map<String, Long> found) {
        TreeSet<String> aggregates = new TreeSet<>(expected.keySet());
        aggregates.addAll(found.keySet());
        for (String aggregate : aggregates) {
            long last = expected.getOrDefault(aggregate, 0L);
            long there = found.getOrDefault(aggregate, 0L);
            if (last != there) {
                world.violated(
                        invariant, consumption.consumer() + ": " + aggregate + " is at " + there + " of " + last);
            }
        }
    }
}
