package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableChoiceTest {
    @Test
    void leavesTheTableToWhoeverHasNoOther() {
        assertThat(TableChoice.of(new int[][] {{0, 1}, {0}}, 2)).containsExactly(1, 0);
    }

    @Test
    void takesTheNearestFreeTableWhenNoneIsKept() {
        assertThat(TableChoice.of(new int[][] {{4}, {4}, {}}, 6)).containsExactly(4, 3, 0);
        assertThat(TableChoice.of(new int[][] {{7, 9}, {9}, {7}}, 12)).doesNotHaveDuplicates();
    }

    @Test
    void findsATableWhereThoseOfBeforeAreGone() {
        assertThat(TableChoice.of(new int[][] {{8}, {9, 8}}, 2)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void seatsEverybodyAndKeepsAsManyTablesAsTryingEverythingDoes() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            int tables = 1 + random.nextInt(6);
            var last = IntStream.range(0, random.nextInt(tables + 1))
                    .mapToObj(meeting -> random.ints(random.nextInt(4), 0, 7).toArray())
                    .toArray(int[][]::new);

            var chosen = TableChoice.of(last, tables);

            assertThat(Arrays.stream(chosen).distinct().count()).isEqualTo(chosen.length);
            assertThat(IntStream.of(chosen).boxed()).allMatch(table -> table >= 0 && table < tables);
            assertThat(kept(last, chosen)).isEqualTo(mostKept(last, new boolean[tables], 0));
        }
    }

    private static int kept(int[][] last, int[] chosen) {
        return (int) IntStream.range(0, chosen.length)
                .filter(meeting -> Arrays.stream(last[meeting]).anyMatch(table -> table == chosen[meeting]))
                .count();
    }

    private static int mostKept(int[][] last, boolean[] taken, int meeting) {
        if (meeting == last.length) {
            return 0;
        }
        int most = mostKept(last, taken, meeting + 1);
        for (int table : last[meeting]) {
            if (table < taken.length && !taken[table]) {
                taken[table] = true;
                most = Math.max(most, 1 + mostKept(last, taken, meeting + 1));
                taken[table] = false;
            }
        }
        return most;
    }
}
