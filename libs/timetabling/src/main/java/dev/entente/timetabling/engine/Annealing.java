package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import java.util.Arrays;

/**
 * Simulated annealing over Kempe chains: a step lets a chain of meetings change between two slots, or brings an unplaced
 * meeting in, and takes what got worse with a probability that falls as the search cools.
 */
final class Annealing {
    /** −ln of evenly spread numbers: a look-up is enough chance for an acceptance. */
    private static final double[] PATIENCE = new double[1 << 12];

    static {
        for (int i = 0; i < PATIENCE.length; i++) {
            PATIENCE[i] = -Math.log((i + 0.5) / PATIENCE.length);
        }
    }

    private static final int REBALANCING_TRIES = 4;
    /** One of so many steps moves a meeting to which somebody has too little time to go, while there is one. */
    private static final int HASTE_OF = 4;
    /** Likewise for somebody who has more breaks than fairness allows. */
    private static final int UNFAIR_OF = 4;

    private final Board board;
    private final Grid grid;
    private final Chain chain;
    private final Prices prices;
    private final int focus;
    private final Chance chance;
    private final Insertion insertion;
    private final Exchange exchange;
    private final RunEdges edges;
    /** what nothing can bring in; see {@link Board#lack()} */
    private long leastLack;

    private double temperature;
    /** participant → price of one of its breaks; who is hard to please weighs more until it is pleased */
    private final int[] perBreak;

    Annealing(Board board, Pace pace, int round, Chance chance) {
        this.board = board;
        this.grid = board.grid;
        this.prices = pace.prices(round);
        this.focus = pace.focus();
        this.chance = chance;
        this.perBreak = new int[grid.participants];
        Arrays.fill(perBreak, prices.perBreak());
        this.chain = new Chain(board);
        this.insertion = new Insertion(board, chain, chance);
        this.edges = new RunEdges(board, chance);
        this.exchange = new Exchange(board, insertion, edges, chance);
    }

    void temperature(double breaks) {
        temperature = breaks * prices.perBreak();
    }

    /** Raises the price of breaks that are still there, and lets the others' fall back. */
    void weighStubbornBreaks() {
        for (int participant = 0; participant < perBreak.length; participant++) {
            int raised =
                    perBreak[participant] - prices.perBreak() + prices.perBreak() / 10 * board.breaksOf[participant];
            perBreak[participant] = prices.perBreak() + raised * 19 / 20;
        }
    }

    /** What need not be had, for nothing can have it. */
    void leastLack(long lack) {
        leastLack = lack;
    }

    /** Tries one change; says whether the board is another one now. */
    boolean step() {
        if (board.unplaced.size() > 0 && chance.below(4) == 0) {
            return grid.goal == Goal.PLACE_ALL ? insert() : choose();
        }
        if (board.haste.pairs() > 0 && chance.below(HASTE_OF) == 0) {
            return moveHurried();
        }
        int wronged = board.wronged.size();
        if (wronged > 0 && chance.below(UNFAIR_OF) == 0) {
            return joinRuns(board.wronged.get(chance.below(wronged)));
        }
        int interrupted = board.interrupted.size();
        if (interrupted > 0 && chance.below(16) < focus) {
            return joinRuns(board.interrupted.get(chance.below(interrupted)));
        }
        return moveAny();
    }

    private boolean moveHurried() {
        return moveSomewhere(board.haste.anyHurriedMeeting(chance));
    }

    private boolean moveAny() {
        return moveSomewhere(chance.below(grid.meetings));
    }

    private boolean moveSomewhere(int meeting) {
        var choices = grid.choices[meeting];
        return choices.length > 1 && move(meeting, choices[chance.below(choices.length)]);
    }

    /** Takes a meeting from the edge of a run to the edge of another, or into the gap between. */
    private boolean joinRuns(int participant) {
        int from = edges.ofRun(participant);
        int to = edges.besideRun(participant, from);
        return from != Board.NOWHERE && to != Board.NOWHERE && move(board.at(participant, from), to);
    }

    private boolean move(int meeting, int slot) {
        int from = board.slotOf[meeting];
        if (from == Board.NOWHERE || from == slot || !chain.begin(meeting, slot)) {
            return false;
        }
        if (prices.perOverload() == Prices.FORBIDDEN && !rebalance()) {
            return false;
        }
        if (!accepts(priceOfSwap())) {
            return false;
        }
        board.swap(chain);
        return true;
    }

    /** Adds chains until neither slot holds more meetings than it has tables. */
    private boolean rebalance() {
        for (int tries = 0; tries <= REBALANCING_TRIES; tries++) {
            int overfull = chain.overfullSlot();
            if (overfull == Board.NOWHERE) {
                return true;
            }
            var there = board.inSlot[overfull];
            if (there.size() == 0) {
                return false;
            }
            int meeting = there.get(chance.below(there.size()));
            if (!chain.contains(meeting) && !chain.grow(meeting)) {
                return false;
            }
        }
        return false;
    }

    private long priceOfSwap() {
        int one = chain.oneSlot();
        int other = chain.otherSlot();
        long delta = (long) prices.perDisorder() * chain.disorderDelta()
                + (long) prices.perTired() * chain.tirednessDelta()
                + (long) prices.perHurried() * board.haste.delta(chain)
                + prices.ofOverload(chain.overloadDelta())
                + prices.ofCrowding(chain);
        for (int i = 0; i < chain.endCount(); i++) {
            int participant = chain.end(i);
            long measure = board.pauses.measureChanged(board.busy, participant * grid.words, one, other);
            int breaks = Pauses.breaks(measure);
            int before = board.breaksOf[participant];
            delta += (long) prices.perIdleSlot() * (Pauses.idle(measure) - board.idleOf[participant]);
            if (breaks != before) {
                delta += (long) perBreak[participant] * (breaks - before);
                delta += (long) prices.perUnfairBreak() * (board.unfairness(breaks) - board.unfairness(before));
            }
        }
        return delta;
    }

    private boolean accepts(long delta) {
        return delta <= 0 || delta <= temperature * PATIENCE[chance.below(PATIENCE.length)];
    }

    /** Holds a meeting instead of others: for targets and weight while some is missing, else for somebody who has a break. */
    private boolean choose() {
        if (board.lack() > leastLack && chance.below(8) > 0) {
            // where something keeps the bound from being reached, and only there, breaks do not matter
            return exchange.mend();
        }
        long before = prices.of(board);
        boolean changed = board.lack() > leastLack ? exchange.bringAnyIn() : exchange.forFewerBreaks();
        if (changed && !accepts(prices.of(board) - before)) {
            exchange.undo();
            return false;
        }
        return changed;
    }

    private boolean insert() {
        int meeting = board.unplaced.get(chance.below(board.unplaced.size()));
        return insertion.withoutLoss(meeting) || ejecting(meeting);
    }

    /** Puts a meeting where others stand and takes these out, when that is worth it. */
    private boolean ejecting(int meeting) {
        var choices = grid.choices[meeting];
        if (choices.length == 0) {
            return false;
        }
        int slot = choices[chance.below(choices.length)];
        long before = prices.of(board);
        if (!insertion.eject(meeting, slot)) {
            return false;
        }
        if (!accepts(prices.of(board) - before)) {
            insertion.undo();
            return false;
        }
        return true;
    }
}
