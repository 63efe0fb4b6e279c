package dev.entente.timetabling.engine;

/**
 * What a search pays for what it does not like. A break is the unit; an idle slot costs little, which makes breaks
 * shrink before they go; what must not be at all costs more than any break it could save.
 */
record Prices(
        int perBreak,
        int perIdleSlot,
        int perUnfairBreak,
        int perDisorder,
        int perTired,
        int perHurried,
        int perUnplacedWeight,
        int perOverload,
        int perCrowding) {
    /** No slot may hold more meetings than tables, not even for a moment. */
    static final int FORBIDDEN = -1;

    long ofOverload(int overload) {
        return perOverload == FORBIDDEN ? 0 : (long) perOverload * overload;
    }

    /** What leaves room: a slot without a free table takes part in hardly any chain. */
    long ofCrowding(Chain chain) {
        return perCrowding == 0 ? 0 : Math.round(perCrowding * chain.crowdingDelta());
    }

    long of(Board board) {
        return (long) perBreak * board.breaks
                + (long) perIdleSlot * board.idle
                + (long) perUnfairBreak * board.unfair
                + (long) perDisorder * board.disorder
                + (long) perTired * board.tired
                + (long) perHurried * board.haste.pairs()
                + perUnplacedWeight * board.lack()
                + ofOverload(board.overload);
    }
}
