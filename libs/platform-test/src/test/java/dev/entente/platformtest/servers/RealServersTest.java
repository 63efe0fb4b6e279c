package dev.entente.platformtest.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.sample.SampleService;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class RealServersTest {
    @Inject
    AgroalDataSource database;

    @Test
    void givesTheServiceItsOwnDatabaseWithoutRightsToChangeTables() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_database(), current_user, has_schema_privilege('public', 'create'),
                               pg_has_role('sample_relay', 'pg_read_all_stats', 'member'),
                               current_setting('server_version_num')::int / 10000""")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("sample");
            assertThat(row.getString(2)).isEqualTo("sample_app");
            assertThat(row.getBoolean(3)).isFalse();
            assertThat(row.getBoolean(4)).isTrue();
            assertThat(row.getInt(5)).isEqualTo(18);
        }
    }
}
