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
 * time, that this pool holds no more meetings than tables, or that this meeting comes after those it waits for. Locks
 * always hold; breaks do not matter.
 */
public final class RoomQuestion {
    private final TimetablingProblem problem;
    private final Clauses clauses;
    private final int slots;
    private final int[][] placed;
    private final int[] participantDemand;
    private final int[] poolDemand;
    /** meeting → its literal, 0 when it waits for none */
    private final int[] orderDemand;

    public RoomQuestion(TimetablingProblem problem, Clauses clauses) {
        this.problem = problem;
        this.clauses = clauses;
        this.slots = problem.slotCount();
        this.placed = new int[problem.meetings().size()][slots];
        this.participantDemand = new int[problem.participantCount()];
        this.poolDemand = new int[problem.pools().size()];
        this.orderDemand = new int[placed.length];
        placeMeetings();
        keepOrder();
        for (int participant = 0; participant < participantDemand.length; participant++) {
            demandOnePlaceAtATime(participant);
        }
        for (int pool = 0; pool < poolDemand.length; pool++) {
            demandTables(pool);
        }
    }

    /** All literals that demand something. */
    public List<Integer> demands() {
        return Stream.of(participantDemand, poolDemand, orderDemand)
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

    private void placeMeetings() {
        for (int meeting = 0; meeting < placed.length; meeting++) {
            var possible = problem.possibleSlots(problem.meetings().get(meeting));
            for (int slot = 0; slot < slots; slot++) {
                placed[meeting][slot] = possible.contains(slot) ? clauses.newVariable() : 0;
            }
            var choices = Arrays.stream(placed[meeting]).filter(v -> v != 0).toArray();
            clauses.add(choices);
            forbidPairs(choices);
        }
    }

    private void keepOrder() {
        for (int later = 0; later < placed.length; later++) {
            if (!problem.meetings().get(later).after().isEmpty()) {
                orderDemand[later] = clauses.newVariable();
            }
            for (int earlier : problem.meetings().get(later).after()) {
                for (int slot = 0; slot < slots; slot++) {
                    for (int until = 0; until <= slot; until++) {
                        if (placed[earlier][slot] != 0 && placed[later][until] != 0) {
                            clauses.add(-orderDemand[later], -placed[earlier][slot], -placed[later][until]);
                        }
                    }
                }
            }
        }
    }

    /** No two at once, and, which says the same but lets the engine count, as many busy slots as meetings. */
    private void demandOnePlaceAtATime(int participant) {
        int demand = clauses.newVariable();
        participantDemand[participant] = demand;
        var own = IntStream.range(0, placed.length)
                .filter(meeting ->
                        problem.meetings().get(meeting).participants().contains(participant))
                .toArray();
        var busy = new ArrayList<Integer>();
        for (int slot = 0; slot < slots; slot++) {
            int here = slot;
            var candidates = Arrays.stream(own)
                    .map(meeting -> placed[meeting][here])
                    .filter(v -> v != 0)
                    .toArray();
            forbidPairs(candidates, -demand);
            if (candidates.length > 0) {
                busy.add(anyOf(candidates));
            }
        }
        if (own.length > 0) {
            var count = new Totaliser(clauses, own.length + 1, true)
                    .count(busy.stream().mapToInt(Integer::intValue).toArray());
            if (count.length < own.length) {
                clauses.add(-demand);
            } else {
                clauses.add(-demand, count[own.length - 1]);
            }
        }
    }

    private int anyOf(int[] candidates) {
        int any = clauses.newVariable();
        var whole = Arrays.copyOf(candidates, candidates.length + 1);
        whole[candidates.length] = -any;
        clauses.add(whole);
        for (int candidate : candidates) {
            clauses.add(-candidate, any);
        }
        return any;
    }

    private void demandTables(int pool) {
        int demand = clauses.newVariable();
        poolDemand[pool] = demand;
        for (int slot = 0; slot < slots; slot++) {
            int here = slot;
            int tables = problem.pools().get(pool).tablesAt(slot);
            var inputs = IntStream.range(0, placed.length)
                    .filter(meeting -> problem.meetings().get(meeting).pool() == pool)
                    .map(meeting -> placed[meeting][here])
                    .filter(v -> v != 0)
                    .toArray();
            if (inputs.length > tables) {
                clauses.add(-demand, -new Totaliser(clauses, tables + 1, false).count(inputs)[tables]);
            }
        }
    }

    private void forbidPairs(int[] literals, int... unless) {
        for (int i = 0; i < literals.length; i++) {
            for (int j = 0; j < i; j++) {
                var clause = Arrays.copyOf(unless, unless.length + 2);
                clause[unless.length] = -literals[i];
                clause[unless.length + 1] = -literals[j];
                clauses.add(clause);
            }
        }
    }
}
