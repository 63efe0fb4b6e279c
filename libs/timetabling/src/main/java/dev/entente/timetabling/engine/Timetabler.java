package dev.entente.timetabling.engine;

import dev.entente.timetabling.choice.BestChoice;
import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes timetables: a search that finds and a prover that bounds, at the same time when there are two threads, by turns
 * when there is one. The result is the best found when the bound is met, the time is over, or somebody cancels.
 */
public final class Timetabler {
    /** Meetings from which on, on one thread, the search needs as much time as the prover. */
    private static final int MEDIUM = 500;

    /** How many times as long the prover takes, which mostly finds the best timetable of a small event itself. */
    private static final int PROOF_OF_SMALL = 3;

    private static final int PROOF_OF_OTHERS = 1;

    private final TimetablingProblem problem;
    private final Grid grid;

    public Timetabler(TimetablingProblem problem) {
        this.problem = problem;
        this.grid = new Grid(problem);
    }

    /** A timetable and what is proven about it. */
    public record Result(Timetable timetable, Certificate certificate) {}

    /**
     * @param cancelled asked often; once it says true, the best so far is the result
     * @param progress told what is known: at once when the status or the bound changes, of better timetables some times
     *     a second, and of the last one always; by one thread at a time, for which the others may wait
     */
    public Result solve(Limits limits, BooleanSupplier cancelled, Consumer<Certificate> progress) {
        var race = new Race(
                grid,
                limits.time().toNanos(),
                cancelled,
                changed -> progress.accept(certificate(changed, limits.seed())));
        var preference = preference(race);
        if (limits.threads() == 1) {
            takeTurns(race, preference, limits);
        } else {
            workTogether(race, preference, limits);
        }
        race.tellLast();
        return new Result(new Seating(grid, assignment(race)).timetable(), certificate(race, limits.seed()));
    }

    /** Takes a timetable that was found elsewhere, and says what it is; one that breaks a rule places nothing. */
    public Result take(int[] slots) {
        var race = new Race(grid, 0, () -> true, changed -> {});
        preference(race);
        var board = new Board(grid);
        board.load(slots);
        board.levelFairness();
        if (board.isSound()) {
            race.offer(board);
        }
        return new Result(new Seating(grid, assignment(race)).timetable(), certificate(race, 0));
    }

    private Preference preference(Race race) {
        if (problem.goal() == Goal.PLACE_ALL) {
            return Preference.EVERYTHING;
        }
        var choice = new BestChoice(problem);
        long anyway = problem.targets() == 0 ? 0 : problem.weight() - new BestChoice(problem.withoutTargets()).bound();
        race.proveMissing(choice.missing(), problem.weight() - choice.bound(), anyway, choice.prices());
        return Preference.of(choice);
    }

    private void takeTurns(Race race, Preference preference, Limits limits) {
        boolean repeats = limits.moves() > 0;
        var turns = new Turns(
                repeats ? () -> 0 : System::nanoTime, grid.meetings < MEDIUM ? PROOF_OF_SMALL : PROOF_OF_OTHERS);
        var search = search(race, preference, limits, 0);
        try (var prover = Prover.byTurns(race, grid, problem, turns::isProofOver)) {
            boolean proving = true;
            do {
                turns.search(search, race::isOver);
                proving = proving && turns.prove(prover);
                race.tellIfDue();
            } while (!race.isOver());
        }
    }

    private void workTogether(Race race, Preference preference, Limits limits) {
        var tasks = new ArrayList<Runnable>();
        tasks.add(() -> {
            var search = search(race, preference, limits, 0);
            try (var second = new SecondOpinion(race, problem, limits.seed() + 7919L, SecondOpinion.Way.FROM_BELOW)) {
                while (!race.isOver()) {
                    workAlone(race, search);
                    workAlone(race, second);
                }
            }
        });
        tasks.add(() -> {
            Search search;
            try (var prover = Prover.alone(race, grid, problem, limits.seed(), new LastBreak(System::nanoTime))) {
                workAlone(race, prover);
                search = search(race, preference, limits, 1);
                while (prover.isWaiting() && !race.isOver()) {
                    workFor(race, search, prover.turnOfSearch());
                    workAlone(race, prover);
                }
            }
            workOn(race, search);
        });
        for (int thread = 2; thread < limits.threads(); thread++) {
            int number = thread;
            tasks.add(() -> workOn(race, search(race, preference, limits, number)));
        }
        runAll(race, tasks);
    }

    private Search search(Race race, Preference preference, Limits limits, int number) {
        return new Search(race, grid, preference, limits.seed() + 7919L * number, limits.moves());
    }

    /** Works although there may be little hope. */
    private void workOn(Race race, Worker worker) {
        while (!race.isOver()) {
            workAlone(race, worker);
        }
    }

    private void workFor(Race race, Worker worker, long nanos) {
        long begun = System.nanoTime();
        boolean working = true;
        while (working && !race.isOver() && System.nanoTime() - begun < nanos) {
            working = worker.slice();
            race.tellIfDue();
        }
    }

    private void workAlone(Race race, Worker worker) {
        workFor(race, worker, Long.MAX_VALUE);
    }

    private void runAll(Race race, Collection<Runnable> tasks) {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var running = new ArrayList<Future<?>>();
            for (var task : tasks) {
                running.add(threads.submit(() -> {
                    try {
                        task.run();
                    } finally {
                        // whoever fails or finishes early must not leave the others searching for nobody
                        race.exhaust();
                    }
                }));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a timetable could not be worked on", failed.getCause());
        } catch (InterruptedException interrupted) {
            race.exhaust();
            Thread.currentThread().interrupt();
        }
    }

    private int[] assignment(Race race) {
        if (race.hasAny()) {
            return race.best();
        }
        var nowhere = new int[grid.meetings];
        Arrays.fill(nowhere, Timetable.NOWHERE);
        return nowhere;
    }

    private Certificate certificate(Race race, long seed) {
        return new Appraisal(grid, assignment(race)).certificate(race, seed);
    }
}
