package dev.entente.demo.script;

import java.util.List;

/**
 * Part of a script that ends before the next one starts. Its chains have nothing to do with each other and may run at
 * the same time; the actions of one chain run one after the other.
 */
public record Stage(String name, List<List<Action>> chains) {

    public Stage {
        chains = chains.stream()
                .filter(chain -> !chain.isEmpty())
                .map(List::copyOf)
                .toList();
    }

    public static Stage of(String name, Action... oneAfterTheOther) {
        return new Stage(name, List.of(List.of(oneAfterTheOther)));
    }

    public int size() {
        return chains.stream().mapToInt(List::size).sum();
    }
}
