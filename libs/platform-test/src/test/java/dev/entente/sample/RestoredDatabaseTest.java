package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.LANTERNS;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.grace;
import static dev.entente.sample.SampleService.lantern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.DatabaseOutage;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class RestoredDatabaseTest {
    private static final String EPOCH = "select current_epoch()";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void keepsItsEpochWhenTheDatabaseComesBackAsItWas() {
        String epoch = Sql.value(EPOCH);
        String lantern = lantern();
        eventually(() -> assertThat(published(lantern)).containsExactly(epoch + ":1"));

        restart();
        light(lantern);

        eventually(() -> assertThat(published(lantern)).containsExactly(epoch + ":1", epoch + ":2"));
        assertThat(Sql.value(EPOCH)).isEqualTo(epoch);
    }

    @Test
    void tellsEverythingAnewWhenTheTopicsKnowMoreThanTheDatabase() {
        long before = Long.parseLong(Sql.value(EPOCH));
        String kept = lantern();
        light(kept);
        String lost = lantern();
        eventually(() -> assertThat(published(kept)).hasSize(2));
        eventually(() -> assertThat(published(lost)).hasSize(1));

        loses(kept, lost);
        restart();

        long epoch = before + 1;
        eventually(() -> assertThat(published(kept)).containsExactly(before + ":1", before + ":2", epoch + ":1"));
        PublishedMessage restored = messages.publishedOn(LANTERNS, kept).get(2);
        assertThat(restored.type()).isEqualTo("entente.sample.lantern-restored.v1");
        assertThat(restored.body().fieldNames()).toIterable().containsExactlyInAnyOrder("occurredAt", "lantern");
        assertThat(restored.body().at("/lantern/lanternId").asText()).isEqualTo(kept);
        assertThat(published(lost)).hasSize(1);
        light(kept);
        eventually(() -> assertThat(published(kept)).endsWith(epoch + ":2"));
        eventually(() -> assertThat(messages.publishedOn("entente.sample.watermarks"))
                .anyMatch(watermark -> watermark.body().get("epoch").asLong() == epoch));
    }

    @Test
    void startsOneEpochForOneLoss() {
        long before = Long.parseLong(Sql.value(EPOCH));
        String lost = lantern();
        eventually(() -> assertThat(published(lost)).hasSize(1));
        Sql.rows("delete from outbox where key = ? returning seq", lost);
        restart();
        eventually(() -> assertThat(Sql.value(EPOCH)).isEqualTo(Long.toString(before + 1)));

        restart();

        String lantern = lantern();
        eventually(() -> assertThat(published(lantern)).containsExactly(before + 1 + ":1"));
        assertThat(Sql.value(EPOCH)).isEqualTo(Long.toString(before + 1));
    }

    @Test
    void findsAllThatWasLostHoweverMuchItIs() {
        long before = Long.parseLong(Sql.value(EPOCH));
        String lantern = lantern();
        eventually(() -> assertThat(published(lantern)).hasSize(1));
        Sql.run("""
                insert into outbox(message_id, topic, key, aggregate_version, type, payload)
                select uuidv7(), '%1$s', '%2$s', version, 'entente.sample.lantern-lit.v1', payload
                  from outbox cross join generate_series(2, 130) as version where key = '%2$s'""".formatted(LANTERNS, lantern));
        eventually(() -> assertThat(published(lantern)).hasSize(130));

        Sql.rows("delete from outbox where key = ? and aggregate_version > 1 returning seq", lantern);
        restart();

        eventually(() -> assertThat(published(lantern)).endsWith(before + 1 + ":1"));
        assertThat(Sql.value(
                        "select count(*) from lost_fact where key = ? and epoch = ? and version > 1",
                        lantern,
                        before + 1))
                .isEqualTo("129");
    }

    @Test
    void tellsOperatorsWhichFactsAreLost() {
        long epoch = Long.parseLong(Sql.value(EPOCH)) + 1;
        String lost = lantern();
        eventually(() -> assertThat(published(lost)).hasSize(1));
        PublishedMessage hung = messages.publishedOn(LANTERNS, lost).get(0);
        Sql.rows("delete from outbox where key = ? returning seq", lost);

        restart();

        eventually(() -> grace().get("/v1/operations/epochs")
                .then()
                .statusCode(200)
                .body("items[0].epoch", equalTo((int) epoch))
                .body("items[0].lostFacts", equalTo(1))
                .body("items[0].restatedAggregates", greaterThan(0)));
        grace().get("/v1/operations/epochs/" + epoch + "/lost-facts")
                .then()
                .statusCode(200)
                .body("items.messageId", contains(hung.attribute("id")))
                .body("items[0].aggregateId", equalTo(lost))
                .body("items[0].version", equalTo(1))
                .body("items[0].topic", equalTo(LANTERNS))
                .body("items[0].offset", equalTo((int) hung.offset()));
        ada().get("/v1/operations/epochs").then().statusCode(403);
    }

    @Test
    void saysOnEachPartitionThatTheEpochStartedBehindWhatItTellsAnew() {
        long before = Long.parseLong(Sql.value(EPOCH));
        List<String> kept = List.of(lantern(), lantern(), lantern(), lantern(), lantern(), lantern());
        String lost = lantern();
        eventually(() -> assertThat(published(lost)).hasSize(1));

        Sql.rows("delete from outbox where key = ? returning seq", lost);
        restart();

        String epoch = Long.toString(before + 1);
        eventually(() -> assertThat(started(epoch))
                .extracting(PublishedMessage::partition)
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5));
        assertThat(started(epoch)).allSatisfy(message -> {
            assertThat(message.key()).isEqualTo(LANTERNS + "/" + message.partition());
            assertThat(message.headers()).doesNotContainKey("ce_aggregateversion");
            assertThat(message.body().get("partition").asInt()).isEqualTo(message.partition());
            assertThat(message.body().get("partitions").asInt()).isEqualTo(6);
            assertThat(restated(epoch))
                    .filteredOn(restored -> restored.partition() == message.partition())
                    .allMatch(restored -> restored.offset() < message.offset());
        });
        assertThat(restated(epoch)).extracting(PublishedMessage::aggregateId).containsAll(kept);
    }

    /** What a backup of before the last fact of the one and the first of the other does not have. */
    private static void loses(String kept, String lost) {
        Sql.rows("delete from outbox where key = ? and aggregate_version = 2 returning seq", kept);
        Sql.rows("update lantern set lit = false, fact_version = 1 where id = ? returning id", UUID.fromString(kept));
        Sql.rows("delete from outbox where key = ? returning seq", lost);
        Sql.rows("delete from lantern where id = ? returning id", UUID.fromString(lost));
    }

    private static void restart() {
        try (DatabaseOutage restoring = DatabaseOutage.begin()) {
            assertThat(restoring).isNotNull();
        }
        eventually(() -> ada().get("/v1/lanterns").then().statusCode(200));
    }

    private static List<String> published(String lantern) {
        return messages.publishedOn(LANTERNS, lantern).stream()
                .map(message -> message.attribute("epoch") + ":" + message.aggregateVersion())
                .toList();
    }

    private static List<PublishedMessage> started(String epoch) {
        return ofEpoch(epoch, "entente.sample.epoch-started.v1");
    }

    private static List<PublishedMessage> restated(String epoch) {
        return ofEpoch(epoch, "entente.sample.lantern-restored.v1");
    }

    private static List<PublishedMessage> ofEpoch(String epoch, String type) {
        return messages.publishedOn(LANTERNS).stream()
                .filter(message -> message.type().equals(type))
                .filter(message -> message.attribute("epoch").equals(epoch))
                .toList();
    }

    private static void light(String lantern) {
        eventually(
                () -> ada().post("/v1/lanterns/" + lantern + "/lighting").then().statusCode(200));
    }
}
