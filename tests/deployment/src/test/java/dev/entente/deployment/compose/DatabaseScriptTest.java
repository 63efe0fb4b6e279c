package dev.entente.deployment.compose;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.deployment.Project;
import dev.entente.launcher.topology.Database;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseScriptTest {
    @TempDir
    private Path folder;

    private String statements = "";

    @BeforeEach
    void runTheScript() throws IOException, InterruptedException {
        statements = new DatabaseScript(Project.file("deploy/postgres/10-databases.sh"), folder).statements();
    }

    @Test
    void createsTheLaunchersDatabasesAndRoles() {
        assertThat(DatabaseScript.databases(statements)).containsExactlyInAnyOrderElementsOf(ENTENTE.databases());
    }

    @Test
    void keepsEverybodyElseOut() {
        assertThat(DatabaseScript.closedToPublic(statements))
                .containsExactlyInAnyOrderElementsOf(
                        ENTENTE.databases().stream().map(Database::name).toList());
    }

    @Test
    void givesEachRoleAPasswordOfItsOwn() {
        assertThat(DatabaseScript.passwords(statements))
                .hasSize(ENTENTE.services().size() * 3 + 1)
                .containsEntry("reporting_owner", "of reporting owner")
                .containsEntry("scheduling_owner", "of scheduling owner")
                .containsEntry("scheduling_app", "of scheduling app")
                .containsEntry("scheduling_relay", "of scheduling relay")
                .containsEntry("keycloak", "of keycloak");
    }

    @Test
    void wouldNoticeARelayThatSeesNoTransactions() {
        assertThat(DatabaseScript.databases(statements.replace(" in role pg_read_all_stats", "")))
                .isNotEqualTo(ENTENTE.databases())
                .filteredOn(database -> database.name().equals("agreements"))
                .allSatisfy(database -> assertThat(database.statisticsReaders()).isEmpty());
    }
}
