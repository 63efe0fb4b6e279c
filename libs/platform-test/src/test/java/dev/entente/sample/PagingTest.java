package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class PagingTest {

    @Test
    void leadsThroughTheWholeListOnceInOrder() {
        String row = "row " + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 7).forEach(number -> hangs(ada(), row + " " + number).statusCode(201));

        List<String> seen = walk(3);

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen.stream().filter(name -> name.startsWith(row))).hasSize(7);
        assertThat(seen)
                .hasSize(Integer.parseInt(
                        Sql.value("select count(*) from lantern where owner_account_id = ?", ADA.toString())));
    }

    @Test
    void tellsTheAddressOfTheNextPageInAHeaderToo() {
        String row = "row " + UUID.randomUUID().toString().substring(0, 8);
        IntStream.range(0, 3).forEach(number -> hangs(ada(), row + " " + number).statusCode(201));

        List<String> seen = new ArrayList<>();
        String address = "/v1/lanterns?limit=2";
        while (!address.isEmpty()) {
            Response page = ada().urlEncodingEnabled(false).get(address);
            seen.addAll(page.jsonPath().getList("items.name", String.class));
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().getString("page.nextCursor") == null);
            address = link == null ? "" : link.replaceAll("^<(/v1/lanterns\\?limit=2&cursor=.*)>; rel=\"next\"$", "$1");
        }

        assertThat(seen).containsExactlyElementsOf(walk(200));
    }

    @Test
    void keepsTheFiltersInTheAddressOfTheNextPage() {
        String odd = "a&b {c} 50%/\u00e9";
        IntStream.range(0, 2)
                .forEach(number -> Sql.rows(
                        "insert into audit_entry(account_id, roles, command, subject) values (?, 'ADMIN', 'x', ?) returning seq",
                        ADA.toString(),
                        odd));

        String link = grace().queryParam("subject", odd)
                .queryParam("limit", 1)
                .get("/v1/operations/audit")
                .header("Link");

        grace().urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("items.subject", equalTo(List.of(odd)));
    }

    private static RequestSpecification grace() {
        return given().auth().oauth2(Tokens.of(ADA, "admin"));
    }

    private static List<String> walk(int limit) {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = "";
        while (cursor != null) {
            JsonPath page = ada().queryParam("limit", limit)
                    .queryParam("cursor", cursor)
                    .get("/v1/lanterns")
                    .jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(limit);
            seen.addAll(page.getList("items.name", String.class));
            cursor = page.getString("page.nextCursor");
        }
        return seen;
    }
}
