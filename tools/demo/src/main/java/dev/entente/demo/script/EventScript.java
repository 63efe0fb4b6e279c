package dev.entente.demo.script;

import java.util.List;

/** Everything that happens at and around one matchmaking event. */
public record EventScript(String key, String name, List<Stage> stages) {

    public EventScript {
        stages = List.copyOf(stages);
    }

    public int size() {
        return stages.stream().mapToInt(Stage::size).sum();
    }
}
