package dev.entente.simulation.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.world.Chance;
import dev.entente.simulation.world.Invariant;
import dev.entente.simulation.world.Violation;
import dev.entente.simulation.world.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.Test;

class OutboxCheckTest {
    private static final String TOPIC = "entente.scheduling.meetings";
    private final World world = new World(new Chance(1));
    private final OutboxInMemory.Tables tables = OutboxInMemory.Tables.empty();
    private final TopicLog log = new TopicLog();
    private final OutboxCheck check = check(true);

    private OutboxCheck check(boolean orderly) {
        return new OutboxCheck(world, new Database("scheduling"), tables, log, orderly);
    }

    @Test
    void agreesToATopicThatWasRefilledInOrderAfterALaterFact() {
        recorded(3);
        sent(1, 2, 3);
        log.wipe();
        sent(3, 1, 2, 3, 2, 1);

        check.atRest(log);

        assertThat(world.violation()).isEmpty();
    }

    @Test
    void findsATopicThatWasRefilledInDisorder() {
        recorded(3);
        sent(1, 2, 3);
        log.wipe();
        sent(2, 1, 3);

        check.atRest(log);

        assertThat(world.violation()).map(Violation::invariant).contains(Invariant.IN_ORDER_AT_REST);
    }

    @Test
    void findsWhatIsNotThere() {
        recorded(3);
        sent(1, 2);

        check.atRest(log);

        assertThat(world.violation()).map(Violation::invariant).contains(Invariant.ON_ITS_TOPIC_AT_REST);
    }

    private void recorded(long versions) {
        log.create(TOPIC);
        for (long version = 1; version <= versions; version++) {
            tables.versions().committed().put("one@" + version, version);
            tables.rows()
                    .committed()
                    .put(
                            version,
                            new KeptMessage(
                                    version,
                                    new UUID(0, version),
                                    TOPIC,
                                    "one",
                                    version,
                                    "any",
                                    "{}",
                                    Instant.EPOCH,
                                    true));
        }
    }

    private void sent(int... versions) {
        for (int version : versions) {
            byte[] header = String.valueOf(version).getBytes(StandardCharsets.UTF_8);
            log.append(TOPIC, "one", List.of(new RecordHeader("ce_aggregateversion", header)), new byte[0]);
        }
    }
}
