package dev.entente.security.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long to send, and in which order; longer with {@code -Dfuzzing.seconds}, otherwise with {@code -Dfuzzing.seed}.
 *
 * @param sending for each of the attacks
 */
record FuzzingSettings(Duration sending, long seed) {
    /** A build that fails must fail again. */
    private static final long SEED = 20_261_121;

    static FuzzingSettings told() {
        return new FuzzingSettings(
                Duration.ofSeconds(Integer.getInteger("fuzzing.seconds", 15)), Long.getLong("fuzzing.seed", SEED));
    }

    /** Something of everybody before more of anybody. */
    <T> List<T> mixed(List<List<T>> lists) {
        Random chance = new Random(seed);
        List<List<T>> shuffled = new ArrayList<>();
        for (List<T> list : lists) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, chance);
            shuffled.add(copy);
        }
        Collections.shuffle(shuffled, chance);
        int longest = shuffled.stream().mapToInt(List::size).max().orElse(0);
        List<T> mixed = new ArrayList<>();
        for (int round = 0; round < longest; round++) {
            for (List<T> list : shuffled) {
                if (round < list.size()) {
                    mixed.add(list.get(round));
                }
            }
        }
        return mixed;
    }
}
