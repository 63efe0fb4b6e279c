package dev.entente.chaos.link;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a link does with connections and with what they carry.
 *
 * @param open whether connections are let in; those that are open when it closes are reset
 * @param passing directions that bytes pass; in the others they are read and thrown away, as behind a half-open connection
 * @param delay of each byte, in either direction
 * @param bytesPerSecond in each direction of each connection; 0 when there is no limit
 */
public record Conduct(boolean open, Set<Direction> passing, Duration delay, int bytesPerSecond) {

    public static final Conduct PASS = new Conduct(true, EnumSet.allOf(Direction.class), Duration.ZERO, 0);
    public static final Conduct CUT = new Conduct(false, EnumSet.allOf(Direction.class), Duration.ZERO, 0);
    public static final Conduct SWALLOW = new Conduct(true, EnumSet.noneOf(Direction.class), Duration.ZERO, 0);

    public Conduct {
        passing = Set.copyOf(passing);
    }

    public static Conduct only(Direction direction) {
        return new Conduct(true, EnumSet.of(direction), Duration.ZERO, 0);
    }

    public static Conduct late(Duration delay) {
        return new Conduct(true, EnumSet.allOf(Direction.class), delay, 0);
    }

    public static Conduct narrow(int bytesPerSecond) {
        return new Conduct(true, EnumSet.allOf(Direction.class), Duration.ZERO, bytesPerSecond);
    }

    boolean passes(Direction direction) {
        return passing.contains(direction);
    }
}
