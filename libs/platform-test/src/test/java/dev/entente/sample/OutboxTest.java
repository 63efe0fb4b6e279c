package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.LANTERNS;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static dev.entente.sample.SampleService.lantern;
import static dev.entente.sample.SampleService.newName;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.DatabaseOutage;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class OutboxTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void publishesFactWithItsEnvelope() {
        String name = newName();
        String lantern = hangs(ada(), name).extract().path("lanternId");

        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern)).hasSize(1));

        PublishedMessage hung = messages.publishedOn(LANTERNS, lantern).get(0);
        assertThat(hung.headers())
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_type", "entente.sample.lantern-hung.v1",
                        "ce_source", "/entente/sample",
                        "ce_subject", lantern,
                        "ce_aggregateversion", "1",
                        "ce_schemaversion", "1",
                        "ce_epoch", Sql.value("select current_epoch()"),
                        "content-type", "application/json"));
        assertThat(UUID.fromString(hung.attribute("id"))).isNotNull();
        assertThat(Instant.parse(hung.attribute("time")))
                .isAfterOrEqualTo(hung.body().get("occurredAt").asText());
        assertThat(hung.body().at("/lantern/name").asText()).isEqualTo(name);
    }

    @Test
    void publishesFactsOfOneAggregateInTheOrderOfTheirVersions() {
        List<String> lanterns = Stream.generate(SampleService::lantern).limit(4).toList();
        IntStream.rangeClosed(1, 10)
                .forEach(version -> lanterns.parallelStream().forEach(lantern -> rename(lantern, version)));

        for (String lantern : lanterns) {
            eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern))
                    .extracting(PublishedMessage::aggregateVersion)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 11).boxed().toList()));
        }
    }

    @Test
    void marksWhatWasPublished() {
        String lantern = lantern();

        eventually(() -> assertThat(Sql.value("select published_at from outbox where key = ?", lantern))
                .isNotEqualTo("null"));
    }

    @Test
    void publishesNothingOfARefusal() {
        String name = newName();
        String lantern = hangs(ada(), name).extract().path("lanternId");

        hangs(ada(), name).statusCode(409);
        rename(lantern, 1);

        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern)).hasSize(2));
        assertThat(messages.publishedOn(LANTERNS))
                .filteredOn(
                        message -> message.body().at("/lantern/name").asText().equals(name))
                .hasSize(1);
    }

    /** As when the relay dies between the broker's acknowledgement and its own mark. */
    @Test
    void repeatsWhatItCouldNotMark() {
        Sql.run("""
                create function refuse() returns trigger language plpgsql as
                $body$ begin raise exception 'The mark is refused'; end $body$""");
        Sql.run("""
                create trigger refuse_mark before update on outbox
                   for each row when (new.published_at is not null) execute function refuse()""");
        String lantern = lantern();
        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern)).hasSizeGreaterThan(1));

        Sql.run("drop function refuse cascade");

        eventually(() -> assertThat(Sql.value("select published_at from outbox where key = ?", lantern))
                .isNotEqualTo("null"));
        assertThat(messages.publishedOn(LANTERNS, lantern))
                .extracting(message -> message.attribute("id"))
                .containsOnly(Sql.value("select message_id from outbox where key = ?", lantern));
    }

    @Test
    void publishesAgainAfterTheDatabaseWasAway() {
        String lantern = lantern();
        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern)).hasSize(1));

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            ada().get("/v1/lanterns/" + lantern).then().statusCode(503);
        }

        eventually(() -> ada().get("/v1/lanterns/" + lantern).then().statusCode(200));
        rename(lantern, 1);
        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern))
                .extracting(PublishedMessage::aggregateVersion)
                .containsExactly(1L, 2L));
    }

    @Test
    void saysUpToWhenEverythingIsPublished() {
        String lantern = lantern();
        Instant recordedAt = Instant.parse(Sql.value(
                "select to_char(created_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from outbox where key = ?",
                lantern));

        eventually(() -> assertThat(messages.publishedOn("entente.sample.watermarks"))
                .filteredOn(watermark -> recordedUpTo(watermark).isAfter(recordedAt))
                .isNotEmpty());

        PublishedMessage fact = messages.publishedOn(LANTERNS, lantern).get(0);
        assertThat(messages.publishedOn("entente.sample.watermarks"))
                .filteredOn(watermark -> recordedUpTo(watermark).isAfter(recordedAt))
                .allSatisfy(watermark -> assertThat(watermark
                                .body()
                                .at("/ends/" + LANTERNS + "/" + fact.partition())
                                .asLong())
                        .isGreaterThan(fact.offset()));
    }

    private static Instant recordedUpTo(PublishedMessage watermark) {
        return Instant.parse(watermark.body().get("recordedUpTo").asText());
    }

    private static void rename(String lantern, long seenVersion) {
        ada().header("If-Match", "\"%d\"".formatted(seenVersion))
                .body("{\"name\":\"%s\"}".formatted(newName()))
                .put("/v1/lanterns/" + lantern)
                .then()
                .statusCode(200);
    }
}
