package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.grace;
import static dev.entente.sample.SampleService.hangs;
import static dev.entente.sample.SampleService.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class CommandsTest {

    @Test
    void answersRepetitionWithTheSameBytes() {
        UUID key = UUID.randomUUID();
        String name = newName();

        Response first = hangs(ada(key), name).extract().response();
        Response second = hangs(ada(key), name).extract().response();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith("/v1/lanterns/" + first.path("lanternId"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void refusesUsedKeyForAnotherBody() {
        UUID key = UUID.randomUUID();
        hangs(ada(key), newName()).statusCode(201);

        hangs(ada(key), newName())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST"));
    }

    @Test
    void keepsEqualKeysOfDifferentCallersApart() {
        UUID key = UUID.randomUUID();
        hangs(ada(key), newName()).statusCode(201);

        hangs(grace().header("Idempotency-Key", key), newName())
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void runsACommandOnceHoweverManyRepetitionsRace() {
        UUID key = UUID.randomUUID();
        String name = newName();

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(attempt -> hangs(ada(key), name).extract().statusCode())
                .toList();

        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(Sql.value("select count(*) from lantern where name = ?", name))
                .isEqualTo("1");
        assertThat(Sql.value("select count(*) from audit_entry where subject = ?", name))
                .isEqualTo("1");
    }

    @Test
    void rollsBackARefusalAndForgetsItsKey() {
        String taken = newName();
        hangs(ada(), taken).statusCode(201);
        UUID key = UUID.randomUUID();

        hangs(ada(key), taken).statusCode(409).body("code", equalTo("NAME_MUST_BE_FREE"));

        assertThat(Sql.value("select count(*) from idempotent_answer where key = ?", key.toString()))
                .isEqualTo("0");
        assertThat(Sql.value("select count(*) from audit_entry where subject = ?", taken))
                .isEqualTo("1");
        hangs(ada(key), newName()).statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void notesWhoDidWhat() {
        String name = newName();

        hangs(ada(), name).statusCode(201);

        assertThat(Sql.rows("select account_id, roles, command from audit_entry where subject = ?", name))
                .containsExactly(List.of(ADA.toString(), "ORGANISER", "hang-lantern"));
    }

    @Test
    void refusesSecondLightingAndKeepsTheFirst() {
        String lantern = SampleService.lantern();
        ada().post("/v1/lanterns/" + lantern + "/lighting")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        ada().post("/v1/lanterns/" + lantern + "/lighting")
                .then()
                .statusCode(409)
                .body("code", equalTo("LANTERN_MUST_BE_OUT"));

        ada().get("/v1/lanterns/" + lantern)
                .then()
                .statusCode(200)
                .body("lit", equalTo(true))
                .body("version", equalTo(2));
    }
}
