package dev.entente.timetabling.engine;

/**
 * Anneals in rounds. A small event sees many, ever longer, with idle slots priced differently and with breaks that
 * stubbornly stay getting dearer in every other one; a large event sees one that lasts as long as there is time.
 */
final class Search implements Worker {
    private static final int SLICE = 100_000;
    private static final int TICK = 1_000;
    private static final int FIRST_ROUND = 100_000;
    /** Steps per meeting that a round needs to be worth more than another one. */
    private static final int STEPS_PER_MEETING = 2_000;

    /** A long round has so many times as many steps at most; then another one is worth more. */
    private static final int LONGEST = 8;

    /** What a round may plan with of the time that is left. */
    private static final double OF_THE_TIME = 0.99;

    /** Steps, and steps per meeting, that are worth making for fewer idle slots when all else is proven. */
    private static final int STEPS_FOR_COMFORT = 100_000;

    private static final int STEPS_FOR_COMFORT_PER_MEETING = 500;

    /** Steps per meeting without a better timetable, after which another way may have more luck. */
    private static final int STEPS_OF_HOPE_PER_MEETING = 50_000;

    /** How many breaks above the bound may be a matter of time: each one fewer is seen a tenth as often. */
    private static final int NEAR_THE_BOUND = 2;

    /** When one of so many rounds comes to as few breaks as the best has, fewer seem to be a matter of time. */
    private static final int OFTEN = 8;

    /** So many such rounds without fewer breaks, and these seem not to be. */
    private static final int TOO_MANY = 60;

    private static final int STUBBORN_EVERY = 20_000;
    private static final double LUKEWARM = 0.28;

    private final Race race;
    private final Grid grid;
    private final Chance chance;
    private final Board board;
    private final Pace pace;
    /** 0: as long as the race lasts */
    private final long moves;

    private Annealing annealing;
    private int round = -1;
    private long roundLength;
    private long inRound;
    private long roundBegunNanos;
    private long made;
    private long sinceProven;
    /** steps without a better timetable, and after how many it is not expected to find one soon */
    private long sinceBetter;

    private long hope;
    private int breaksThen;
    /** rounds since then, how many of them came to as few breaks, and whether this one did */
    private int roundsSinceBetter;

    private int roundsAsGood;
    private boolean isAsGood;
    private long nanos;

    Search(Race race, Grid grid, Preference preference, long seed, long moves) {
        this.race = race;
        this.grid = grid;
        this.moves = moves;
        this.chance = new Chance(seed);
        this.board = new Board(grid, preference);
        this.pace = Pace.of(grid);
        this.hope = (long) STEPS_OF_HOPE_PER_MEETING * grid.meetings;
        this.annealing = new Annealing(board, pace, 0, chance);
    }

    @Override
    public boolean slice() {
        long begun = System.nanoTime();
        if (round < 0) {
            new Construction(board, chance).run();
            nextRound();
        }
        adjustRound(begun);
        for (int i = 0; i < SLICE / TICK && !race.isOver(); i++) {
            if (inRound >= roundLength) {
                nextRound();
            }
            tick();
            settle();
            if (moves > 0 && made >= moves) {
                race.exhaust();
            }
        }
        nanos += System.nanoTime() - begun;
        return isHopeful();
    }

    /** Whether it is worth going on; whoever comes back has more hope the next time. */
    private boolean isHopeful() {
        if (!pace.manyRounds() || sinceBetter < hope || isAMatterOfTime()) {
            return true;
        }
        beginToHope();
        hope *= 2;
        return false;
    }

    private boolean isAMatterOfTime() {
        return race.breaks() <= race.lowerBound() + NEAR_THE_BOUND
                && roundsAsGood * OFTEN >= roundsSinceBetter
                && roundsAsGood < TOO_MANY;
    }

    private void beginToHope() {
        sinceBetter = 0;
        roundsSinceBetter = 0;
        roundsAsGood = 0;
    }

    private void settle() {
        if (race.isProven()) {
            sinceProven += TICK;
        }
        if (sinceProven >= STEPS_FOR_COMFORT + (long) STEPS_FOR_COMFORT_PER_MEETING * grid.meetings) {
            race.settle();
        }
    }

    private void tick() {
        annealing.temperature(temperature());
        annealing.leastLack(race.leastLack());
        for (int i = 0; i < TICK; i++) {
            if (annealing.step() && race.isBeatenBy(board) && board.isSound()) {
                offer();
            }
        }
        lookWhetherAsGood();
        made += TICK;
        inRound += TICK;
        sinceBetter += TICK;
        if (isStubborn() && inRound % STUBBORN_EVERY == 0) {
            annealing.weighStubbornBreaks();
        }
    }

    private void lookWhetherAsGood() {
        if (race.breaks() != breaksThen) {
            breaksThen = race.breaks();
            beginToHope();
        }
        if (!isAsGood && race.isMatchedBy(board) && board.isSound()) {
            isAsGood = true;
            roundsAsGood++;
        }
    }

    /** Somebody may have fewer breaks by now than fairness was counted from. */
    private void offer() {
        board.levelFairness();
        if (board.isSound()) {
            race.offer(board);
        }
    }

    private double temperature() {
        return isStubborn()
                ? LUKEWARM
                : pace.hot() * Math.pow(pace.cold() / pace.hot(), (double) inRound / roundLength);
    }

    private boolean isStubborn() {
        return pace.manyRounds() && round % 2 == 1;
    }

    private void nextRound() {
        round++;
        inRound = 0;
        isAsGood = false;
        roundsSinceBetter++;
        roundBegunNanos = System.nanoTime();
        offer();
        annealing = new Annealing(board, pace, pace.manyRounds() ? round / 2 : round, chance);
        long wanted = (long) STEPS_PER_MEETING * grid.meetings;
        roundLength = pace.manyRounds()
                ? Math.min(FIRST_ROUND << Math.min(round / 2, 6), 2 * wanted + FIRST_ROUND)
                : longRound();
        roundLength = Math.max(TICK, roundLength / TICK * TICK);
    }

    /** As many steps as there is time for, which the first, short round tells. */
    private long longRound() {
        if (moves > 0) {
            return Math.max(TICK, Math.min(moves - made, longest()));
        }
        if (made == 0) {
            return FIRST_ROUND;
        }
        double rate = made / (double) Math.max(1, nanos);
        return Math.max(FIRST_ROUND, Math.min(longest(), (long) (rate * race.remainingNanos())));
    }

    private long longest() {
        return (long) LONGEST * STEPS_PER_MEETING * grid.meetings;
    }

    /** A long round is to end with the time, and the machine is not always as fast as it was at first. */
    private void adjustRound(long now) {
        if (pace.manyRounds() || moves > 0 || round == 0 || inRound == 0) {
            return;
        }
        double rate = inRound / (double) Math.max(1, now - roundBegunNanos);
        long length = inRound + Math.min(longest() - inRound, (long) (rate * OF_THE_TIME * race.remainingNanos()));
        roundLength = Math.max(inRound, length / TICK * TICK);
    }
}
