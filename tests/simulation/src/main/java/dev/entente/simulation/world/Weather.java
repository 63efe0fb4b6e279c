package dev.entente.simulation.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often what goes wrong. Drawn for each world, so that some are rough and some are calm. */
public final class Weather {
    private final Chance chance;
    private final Map<Fault, Integer> onceIn = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> brought = new EnumMap<>(Fault.class);

    private Weather(Chance chance) {
        this.chance = chance;
    }

    public static Weather by(Chance chance) {
        Weather weather = new Weather(chance);
        weather.draw(Fault.KILL, 0, 150, 400, 1_500);
        weather.draw(Fault.RELAY_LOSES_CONNECTION, 0, 200, 800);
        weather.draw(Fault.REBALANCE, 0, 300, 1_000);
        weather.draw(Fault.WIPE, 0, 0, 600);
        weather.draw(Fault.OPERATOR_ACTS, 0, 400, 1_200);
        weather.draw(Fault.LOST_CONNECTION, 0, 40, 200);
        weather.draw(Fault.LOST_MESSAGE, 0, 15, 80);
        weather.draw(Fault.SPOILED_BODY, 0, 0, 30, 100);
        weather.draw(Fault.SPOILED_HEADERS, 0, 0, 0, 200);
        weather.draw(Fault.SEEK_BACK, 0, 5, 30);
        weather.draw(Fault.REVERSED_REPETITION, 0, 0, 300);
        weather.draw(Fault.LATE_APPEARANCE, 0, 0, 0, 20);
        return weather;
    }

    private void draw(Fault fault, Integer... onceIn) {
        this.onceIn.put(fault, chance.of(List.of(onceIn)));
    }

    public boolean brings(Fault fault) {
        boolean now = chance.onceIn(onceIn.getOrDefault(fault, 0));
        if (now) {
            brought.merge(fault, 1L, Long::sum);
        }
        return now;
    }

    /** Whether it may go wrong in this world at all. */
    public boolean mayBring(Fault fault) {
        return onceIn.getOrDefault(fault, 0) > 0;
    }

    /** How often what went wrong until now. */
    public Map<Fault, Long> brought() {
        return brought;
    }

    /** From now on nothing goes wrong any more. */
    public void calmDown() {
        onceIn.clear();
    }
}
