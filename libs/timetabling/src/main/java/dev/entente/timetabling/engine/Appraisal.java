package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.WorstOff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what a certificate says about an assignment. */
final class Appraisal {
    private final Grid grid;
    private final int[] slotOf;
    private final int[] breaksOf;
    private int idle;

    Appraisal(Grid grid, int[] slotOf) {
        this.grid = grid;
        this.slotOf = slotOf;
        this.breaksOf = new int[grid.participants];
        var pauses = new Pauses(grid);
        var day = new long[grid.words];
        for (int participant = 0; participant < grid.participants; participant++) {
            Arrays.fill(day, 0);
            for (int meeting : grid.meetingsOf[participant]) {
                if (isPlaced(meeting)) {
                    day[slotOf[meeting] >> 6] |= 1L << slotOf[meeting];
                }
            }
            long measure = pauses.measure(day, 0);
            breaksOf[participant] = Pauses.breaks(measure);
            idle += Pauses.idle(measure);
        }
    }

    Certificate certificate(Race race, long seed) {
        var status = race.status();
        var placed = IntStream.range(0, grid.meetings).filter(this::isPlaced).toArray();
        int most = Arrays.stream(breaksOf).max().orElse(0);
        int fewest = Arrays.stream(breaksOf).min().orElse(0);
        return new Certificate(
                status,
                grid.meetings,
                placed.length,
                Arrays.stream(placed).mapToLong(meeting -> grid.weight[meeting]).sum(),
                grid.totalWeight
                        - (status == Status.INFEASIBLE
                                ? Math.max(1, race.missingWeightOfBest())
                                : race.missingWeightOfBest()),
                race.prices(),
                Arrays.stream(breaksOf).sum(),
                race.lowerBound(),
                most - fewest,
                idle,
                worstOff(most),
                targets(race),
                race.firstSeconds(),
                race.bestSeconds(),
                race.seconds(),
                seed);
    }

    private Targets targets(Race race) {
        var shortfalls = new ArrayList<Targets.Shortfall>();
        int participants = 0;
        for (int participant = 0; participant < grid.participants; participant++) {
            int target = grid.target[participant];
            int held = held(participant);
            participants += target > 0 ? 1 : 0;
            if (held < target) {
                shortfalls.add(new Targets.Shortfall(participant, held, target));
            }
        }
        return Targets.of(participants, race.missingMeetings(), shortfalls);
    }

    private List<WorstOff> worstOff(int most) {
        if (most == 0) {
            return List.of();
        }
        var alone = new DaysAlone(grid);
        return IntStream.range(0, breaksOf.length)
                .filter(participant -> breaksOf[participant] == most)
                .limit(Certificate.WORST_OFF_NAMED)
                .mapToObj(participant ->
                        new WorstOff(participant, held(participant), most, alone.breaksOf(participant, this::isPlaced)))
                .toList();
    }

    private int held(int participant) {
        return (int) Arrays.stream(grid.meetingsOf[participant])
                .filter(this::isPlaced)
                .count();
    }

    private boolean isPlaced(int meeting) {
        return slotOf[meeting] != Timetable.NOWHERE;
    }
}
