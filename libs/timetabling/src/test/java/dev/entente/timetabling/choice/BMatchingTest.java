package dev.entente.timetabling.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
            int premium = random.nextBoolean() ? 0 : random.nextInt(40);
            var left = new BMatching.Ends(leftRoom, wanted(leftRoom, random));
            var right = new BMatching.Ends(rightRoom, wanted(rightRoom, random));

            var matching = new BMatching(from, to, weight, left, right, most, premium);

            var leftUsed = new int[leftRoom.length];
            var rightUsed = new int[rightRoom.length];
            int used = 0;
            // weak duality: whatever the prices, as long as none is below what is paid for it, no choice is worth more
            // than this
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
                ceiling += costOf(left, node, matching.leftPrice(node), premium);
            }
            for (int node = 0; node < rightRoom.length; node++) {
                assertThat(rightUsed[node]).isLessThanOrEqualTo(rightRoom[node]);
                ceiling += costOf(right, node, matching.rightPrice(node), premium);
            }
            assertThat(matching.weight() + premium * matching.premiums())
                    .as("seed " + seed)
                    .isEqualTo(ceiling);
        }
    }

    private static int[] wanted(int[] room, SplittableRandom random) {
        return Arrays.stream(room).map(most -> random.nextInt(most + 1)).toArray();
    }

    /** The room at its price and the premiums of the edges that are wanted; with a negative price, what is left of these. */
    private static long costOf(BMatching.Ends ends, int node, int price, int premium) {
        assertThat(price).isGreaterThanOrEqualTo(-premium);
        int wanted = ends.wanted()[node];
        return (long) premium * wanted + (long) price * (price >= 0 ? ends.room()[node] : wanted);
    }
}
