package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import java.util.List;

/**
 * How an event of some size is searched best, as measured on the benchmark's files (small) and on invented events of
 * 2,000 to 50,000 meetings (large).
 *
 * @param manyRounds whether it cools many times, or once as slowly as there is time for
 * @param hot price differences, in breaks, at which a round begins
 * @param cold and at which it ends
 * @param focus how many of 16 steps start at a participant who has a break
 * @param idlePrices what an idle slot costs, in thousandths of a break, in one round after the other
 * @param crowdingPrice what the last table of a slot costs, in thousandths of a break; the ones before it cost less
 * @param toleratesOverload whether a slot may hold more meetings than tables for a moment, at a price: large events would hardly
 *     ever be without such a slot, so that no timetable of theirs were valid on the way
 */
record Pace(
        boolean manyRounds,
        double hot,
        double cold,
        int focus,
        List<Integer> idlePrices,
        int crowdingPrice,
        boolean toleratesOverload) {
    private static final int LARGE = 2_000;

    static Pace of(Grid grid) {
        boolean placesAll = grid.goal == Goal.PLACE_ALL;
        if (grid.meetings < LARGE) {
            return new Pace(true, 0.5, 0.12, 8, List.of(100, 300, 30), 0, placesAll);
        }
        return placesAll
                ? new Pace(false, 0.4, 0.14, 15, List.of(150), 600, false)
                : new Pace(false, 0.35, 0.2, 15, List.of(250), 0, false);
    }

    Prices prices(int round) {
        return new Prices(
                1000,
                idlePrices.get(round % idlePrices.size()),
                1500,
                2500,
                2500,
                3000,
                20_000,
                toleratesOverload ? 1200 : Prices.FORBIDDEN,
                crowdingPrice);
    }
}
