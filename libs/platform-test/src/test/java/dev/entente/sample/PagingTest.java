package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
