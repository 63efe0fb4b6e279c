package dev.entente.simulation.services;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.LosingTopics;
import dev.entente.platform.time.Ids;
import dev.entente.simulation.Defect;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import java.util.Set;

/** What all services of a world share. */
public record Surroundings(
        World world,
        TopicLog log,
        LosingTopics topics,
        MessageJson json,
        Ids ids,
        Set<Defect> defects,
        Weather weather) {

    public boolean has(Defect defect) {
        return defects.contains(defect);
    }
}
