package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * "Is there room for all meetings?" as clauses, where each participant, each pool and each meeting that waits for others
 * can be left out of the demand: it has a literal that, when assumed, demands that this participant is at one place at a
 * time, has no more meetings than it may and rests in between, or, by a literal of its own, that it has time to go from
 * hall to hall, that this pool holds no more meetings than tables, or that this meeting comes after those it waits for.
 * Locks always hold; breaks do not matter.
 */
public final class RoomQuestion {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final Placement placement;
    private final RowsWithRest rows;
    private final int[] participantDemand;
    /** participant → its literal, 0 when it never goes from hall to hall */
    private final int[] travelDemand;

    private final int[] poolDemand;
    /** meeting → its literal, 0 when it waits for none */
    private final int[] orderDemand;

    public RoomQuestion(TimetablingProblem problem, Clauses clauses) {
        this.problem = problem;
        this.clauses = clauses;
        this.placement = new Placement(problem, clauses, false);
        this.rows = new RowsWithRest(problem, clauses);
        this.participantDemand = new int[problem.participantCount()];
        this.travelDemand = new int[problem.participantCount()];
        this.poolDemand = new int[problem.pools().size()];
        this.orderDemand = new int[placement.meetings()];
        for (int meeting = 0; meeting < orderDemand.length; meeting++) {
            demandOrder(meeting);
        }
        for (int participant = 0; participant < participantDemand.length; participant++) {
            demandOnePlaceAtATime(participant);
        }
        demandTravel();
        for (int pool = 0; pool < poolDemand.length; pool++) {
            demandTables(pool);
        }
    }

    /** All literals that demand something. */
    public List<Integer> demands() {
        return Stream.of(participantDemand, travelDemand, poolDemand, orderDemand)
                .flatMapToInt(Arrays::stream)
                .filter(demand -> demand != 0)
                .boxed()
                .toList();
    }

    /** Whose demand it is, when it is a participant's. */
    public Stream<Integer> participant(int demand) {
        return IntStream.range(0, participantDemand.length)
                .filter(participant -> participantDemand[participant] == demand)
                .boxed();
    }

    /** Whose demand for time between halls it is, when it is one. */
    public Stream<Integer> travelling(int demand) {
        return IntStream.range(0, travelDemand.length)
                .filter(participant -> travelDemand[participant] == demand)
                .boxed();
    }

    /** Whose demand it is, when it is a pool's. */
    public Stream<Integer> pool(int demand) {
        return IntStream.range(0, poolDemand.length)
                .filter(pool -> poolDemand[pool] == demand)
                .boxed();
    }

    /** Whose demand it is, when it is a meeting's that waits for others. */
    public Stream<Integer> waitingMeeting(int demand) {
        return IntStream.range(0, orderDemand.length)
                .filter(meeting -> orderDemand[meeting] == demand)
                .boxed();
    }

    private void demandOrder(int meeting) {
        if (!problem.meetings().get(meeting).after().isEmpty()) {
            orderDemand[meeting] = clauses.newVariable();
            placement.keepOrder(meeting, -orderDemand[meeting]);
        }
    }

    /** No two at once, none too many and none without a rest, and, which says the same but lets the engine count, as many busy slots as meetings. */
    private void demandOnePlaceAtATime(int participant) {
        int demand = clauses.newVariable();
        participantDemand[participant] = demand;
        int meetings = placement.meetingsOf(participant).size();
        var busy = new ArrayList<Integer>();
        var row = new int[problem.slotCount()];
        for (int slot = 0; slot < problem.slotCount(); slot++) {
            var candidates = placement.of(participant, slot);
            clauses.addAtMostOne(candidates, -demand);
            if (candidates.length > 0) {
                row[slot] = clauses.anyOf(candidates);
                busy.add(row[slot]);
            }
        }
        rows.keep(participant, row, -demand);
        if (meetings > problem.participants().get(participant).mostMeetings()) {
            clauses.add(-demand);
        }
        if (meetings > 0) {
            var count = new Totaliser(clauses, meetings + 1, true)
                    .count(busy.stream().mapToInt(Integer::intValue).toArray());
            if (count.length < meetings) {
                clauses.add(-demand);
            } else {
                clauses.add(-demand, count[meetings - 1]);
            }
        }
    }

    private void demandTravel() {
        var travel = new TimeBetweenHalls(problem, clauses, placement);
        for (int participant = 0; participant < travelDemand.length; participant++) {
            if (travel.matters(participant)) {
                travelDemand[participant] = clauses.newVariable();
                travel.keep(participant, -travelDemand[participant]);
            }
        }
    }

    private void demandTables(int pool) {
        int demand = clauses.newVariable();
        poolDemand[pool] = demand;
        for (int slot = 0; slot < problem.slotCount(); slot++) {
            int tables = problem.pools().get(pool).tablesAt(slot);
            var candidates = placement.in(pool, slot);
            if (candidates.length > tables) {
                clauses.add(-demand, -new Totaliser(clauses, tables + 1, false).count(candidates)[tables]);
            }
        }
    }
}
