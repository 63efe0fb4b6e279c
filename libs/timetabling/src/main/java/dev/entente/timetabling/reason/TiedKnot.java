package dev.entente.timetabling.reason;

import dev.entente.timetabling.model.TimetablingProblem;
import dev.entente.timetabling.proof.ProofMemory;
import dev.entente.timetabling.proof.RoomQuestion;
import dev.entente.timetabling.proof.SatEngine;
import dev.entente.timetabling.proof.SatEngine.Answer;
import dev.entente.timetabling.proof.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * Looks for as few participants, ways between halls, pools and waiting meetings as possible that leave no timetable: lets
 * the engine refute all, keeps what it needed, and tries to do without one after the other.
 */
final class TiedKnot {
    private static final int MOST_SLOTS_TRIED = 3;

    private final TimetablingProblem problem;
    private final SatEngine engine;
    private final RoomQuestion question;
    private final BooleanSupplier stop;

    private TiedKnot(TimetablingProblem problem, SatEngine engine, RoomQuestion question, BooleanSupplier stop) {
        this.problem = problem;
        this.engine = engine;
        this.question = question;
        this.stop = stop;
    }

    /** Empty when nothing is found in time, or with the memory that is left; or when there is room for all, however unfairly. */
    static Optional<Obstacle> find(TimetablingProblem problem, BooleanSupplier stop) {
        var engine = new SatEngine();
        return put(problem, engine, stop, question -> new TiedKnot(problem, engine, question, stop).find())
                .flatMap(Function.identity());
    }

    /** Empty when there is no memory for the question, or no time. */
    private static <T> Optional<T> put(
            TimetablingProblem problem, SatEngine engine, BooleanSupplier stop, Function<RoomQuestion, T> asking) {
        return ProofMemory.ofThisProcess()
                .put(
                        new Wording<>(clauses -> new RoomQuestion(problem, clauses), stop),
                        SatEngine.MOST_CLAUSES,
                        SatEngine.BYTES_PER_CLAUSE,
                        engine,
                        (share, question) -> {
                            try (share) {
                                return asking.apply(question);
                            }
                        });
    }

    private Optional<Obstacle> find() {
        var all = question.demands();
        var answered = ask(all);
        if (answered == Answer.YES && problem.fairness().isPresent()) {
            return Optional.of(new Obstacle.TooUneven(problem.fairness().getAsInt()));
        }
        if (answered != Answer.NO) {
            return Optional.empty();
        }
        var needed = new ArrayList<>(engine.refuted(all));
        boolean smallest = true;
        for (int demand : List.copyOf(needed)) {
            if (needed.contains(demand)) {
                var without = needed.stream().filter(each -> each != demand).toList();
                var answer = ask(without);
                if (answer == Answer.NO) {
                    needed.retainAll(engine.refuted(without));
                }
                smallest &= answer != Answer.NOT_YET;
            }
        }
        return Optional.of(obstacle(needed, smallest));
    }

    private Answer ask(List<Integer> demands) {
        return ask(engine, demands);
    }

    private Answer ask(SatEngine whom, List<Integer> demands) {
        return whom.solve(
                Integer.MAX_VALUE,
                stop,
                demands.stream().mapToInt(Integer::intValue).toArray());
    }

    private Obstacle obstacle(List<Integer> demands, boolean smallest) {
        var participants =
                demands.stream().flatMap(question::participant).sorted().toList();
        var travelling = demands.stream().flatMap(question::travelling).sorted().toList();
        var pools = demands.stream()
                .flatMap(question::pool)
                .map(pool -> problem.pools().get(pool).name())
                .toList();
        var meetings = new ArrayList<Integer>();
        for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
            if (problem.meetings().get(meeting).participants().stream()
                    .anyMatch(who -> participants.contains(who) || travelling.contains(who))) {
                meetings.add(meeting);
            }
        }
        var waiting =
                demands.stream().flatMap(question::waitingMeeting).sorted().toList();
        return new Obstacle.TooCloselyTied(
                participants,
                travelling,
                pools,
                waiting,
                meetings,
                smallest,
                slotsMissing(new Knot(
                        participants,
                        travelling,
                        demands.stream().flatMap(question::pool).toList(),
                        waiting)));
    }

    /** Whose demands cannot all be kept. */
    private record Knot(
            List<Integer> participants, List<Integer> travelling, List<Integer> pools, List<Integer> waiting) {
        /** Orders that exclude each other need no slots. */
        boolean isOfOrdersOnly() {
            return participants.isEmpty() && travelling.isEmpty() && pools.isEmpty();
        }

        List<Integer> demands(RoomQuestion asked) {
            return asked.demands().stream()
                    .filter(demand -> asked.participant(demand).anyMatch(participants::contains)
                            || asked.travelling(demand).anyMatch(travelling::contains)
                            || asked.pool(demand).anyMatch(pools::contains)
                            || asked.waitingMeeting(demand).anyMatch(waiting::contains))
                    .toList();
        }
    }

    /** 0 when not even so many are enough as are tried, or nothing is found in time or with the memory that is left. */
    private int slotsMissing(Knot knot) {
        for (int more = 1; more <= MOST_SLOTS_TRIED && !knot.isOfOrdersOnly() && !stop.getAsBoolean(); more++) {
            if (hasRoom(knot, LongerDay.of(problem, more))) {
                return more;
            }
        }
        return 0;
    }

    private boolean hasRoom(Knot knot, TimetablingProblem longer) {
        var another = new SatEngine();
        return put(longer, another, stop, asked -> ask(another, knot.demands(asked)))
                .filter(Answer.YES::equals)
                .isPresent();
    }
}
