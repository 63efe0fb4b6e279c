package dev.entente.timetabling.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BMatchingTest {
    @Test
    void keepsToTheRoomThereIsAndIsAsHeavyAsItsPricesAllow() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var leftRoom = random.ints(1 + random.nextInt(6), 0, 4).toArray();
            var rightRoom = random.ints(1 + random.nextInt(6), 0, 4).toArray();
            int edges = random.nextInt(30);
            var from = random.ints(edges, 0, leftRoom.length).toArray();
            var to = random.ints(edges, 0, rightRoom.length).toArray();
            var weight = random.ints(edges, 1, 2 + random.nextInt(5)).toArray();
            int most = random.nextInt(15);

            var matching = new BMatching(from, to, weight, leftRoom, rightRoom, most);

            var leftUsed = new int[leftRoom.length];
            var rightUsed = new int[rightRoom.length];
            int used = 0;
            // weak duality: whatever the prices, as long as they are not negative, no choice weighs more than this
            long ceiling = (long) most * matching.commonPrice();
            for (int edge = 0; edge < edges; edge++) {
                int prices = matching.leftPrice(from[edge]) + matching.rightPrice(to[edge]) + matching.commonPrice();
                ceiling += Math.max(0, weight[edge] - prices);
                if (matching.isChosen(edge)) {
                    leftUsed[from[edge]]++;
                    rightUsed[to[edge]]++;
                    used++;
                }
            }
            assertThat(used).isLessThanOrEqualTo(most);
            assertThat(matching.commonPrice()).isNotNegative();
            for (int node = 0; node < leftRoom.length; node++) {
                assertThat(leftUsed[node]).isLessThanOrEqualTo(leftRoom[node]);
                assertThat(matching.leftPrice(node)).isNotNegative();
                ceiling += (long) leftRoom[node] * matching.leftPrice(node);
            }
            for (int node = 0; node < rightRoom.length; node++) {
                assertThat(rightUsed[node]).isLessThanOrEqualTo(rightRoom[node]);
                assertThat(matching.rightPrice(node)).isNotNegative();
                ceiling += (long) rightRoom[node] * matching.rightPrice(node);
            }
            assertThat(matching.weight()).as("seed " + seed).isEqualTo(ceiling);
        }
    }
}
