package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.SHIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class ReadAgainTest {
    private static final int PARTITIONS = 6;
    private static final String PASSED = "entente.harbour.ship-passed.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void readsAgainWhatTheDatabaseLostAlthoughTheGroupCommittedIt() {
        List<UUID> ships = Stream.generate(UUID::randomUUID).limit(12).toList();
        ships.forEach(ship -> messages.send(SHIPS, PASSED, ship, body(ship)));
        ships.forEach(ship -> eventually(() -> assertThat(noted(ship)).containsExactly("1")));
        UUID lost;

        try (KafkaConsumer<byte[], byte[]> otherMember = new KafkaConsumer<>(settings())) {
            otherMember.subscribe(List.of(SHIPS));
            eventually(() -> {
                otherMember.poll(Duration.ofMillis(100));
                assertThat(ships).anyMatch(ship -> holds(otherMember, ship));
            });
            lost = ships.stream()
                    .filter(ship -> holds(otherMember, ship))
                    .findFirst()
                    .orElseThrow();
            loses(lost);
        }

        eventually(() -> assertThat(noted(lost)).containsExactly("1"));
    }

    /** What a backup of before that ship passed does not have. */
    private static void loses(UUID ship) {
        long offset = Long.parseLong(Sql.value("delete from ship_log where ship_id = ? returning topic_offset", ship));
        Sql.rows("delete from applied_version where aggregate_id = ? returning version", ship.toString());
        Sql.rows(
                "update consumed_position set next_offset = ? where topic = ? and partition = ? returning partition",
                offset,
                SHIPS,
                partition(ship));
    }

    private static boolean holds(KafkaConsumer<byte[], byte[]> member, UUID ship) {
        return member.assignment().contains(new TopicPartition(SHIPS, partition(ship)));
    }

    private static int partition(UUID ship) {
        return BuiltInPartitioner.partitionForKey(ship.toString().getBytes(StandardCharsets.UTF_8), PARTITIONS);
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("KAFKA_BOOTSTRAP_SERVERS", String.class),
                "group.id",
                "entente-sample",
                "enable.auto.commit",
                false,
                "partition.assignment.strategy",
                CooperativeStickyAssignor.class.getName(),
                "key.deserializer",
                ByteArrayDeserializer.class.getName(),
                "value.deserializer",
                ByteArrayDeserializer.class.getName());
    }

    private static String body(UUID ship) {
        return "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship);
    }

    private static List<String> noted(UUID ship) {
        return Sql.column("select version from ship_log where ship_id = ? order by seq", ship);
    }
}
