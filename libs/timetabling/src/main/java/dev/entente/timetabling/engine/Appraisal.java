package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.Certificate.Status;
import dev.entente.timetabling.model.Targets;
import dev.entente.timetabling.model.Timetable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts what a certificate says about an assignment. */
final class Appraisal {
    private static final int NAMED_WORST_OFF = 10;

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
                if (slotOf[meeting] != Timetable.NOWHERE) {
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
        var placed = IntStream.range(0, grid.meetings)
                .filter(meeting -> slotOf[meeting] != Timetable.NOWHERE)
                .toArray();
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
            int held = (int) Arrays.stream(grid.meetingsOf[participant])
                    .filter(meeting -> slotOf[meeting] != Timetable.NOWHERE)
                    .count();
            participants += target > 0 ? 1 : 0;
            if (held < target) {
                shortfalls.add(new Targets.Shortfall(participant, held, target));
            }
        }
        return Targets.of(participants, race.missingMeetings(), shortfalls);
    }

    private List<Integer> worstOff(int most) {
        return most == 0
                ? List.of()
                : IntStream.range(0, breaksOf.length)
                        .filter(participant -> breaksOf[participant] == most)
                        .limit(NAMED_WORST_OFF)
                        .boxed()
                        .toList();
    }
}
