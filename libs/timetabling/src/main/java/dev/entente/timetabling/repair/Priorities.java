package dev.entente.timetabling.repair;

/**
 * What a repair is to be good at. First of all, as much weight of the meetings that a change hit gets a place as can;
 * then comes the trade-off between moved meetings and breaks.
 *
 * @param breaksPerMove how many breaks fewer one more moved meeting must save; infinite: no meeting moves for breaks, and
 *     of the repairs with the fewest moves one with few breaks is chosen
 * @param fillsFreedSlots whether meetings that had no place before may take what a change frees; nothing moves for them
 */
public record Priorities(double breaksPerMove, boolean fillsFreedSlots) {
    /** The fewest moved meetings, then breaks; freed slots are filled. */
    public static final Priorities FEWEST_MOVES = new Priorities(Double.POSITIVE_INFINITY, true);

    public Priorities {
        if (!(breaksPerMove > 0)) {
            throw new IllegalArgumentException("a moved meeting must save more than 0 breaks, not " + breaksPerMove);
        }
    }

    public Priorities withBreaksPerMove(double breaks) {
        return new Priorities(breaks, fillsFreedSlots);
    }

    Price price() {
        return Price.of(breaksPerMove);
    }
}
