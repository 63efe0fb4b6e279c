package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.reporting.Chronicle.Party;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new file and a restart suffice: no code knows the definition that is asked for here. */
@QuarkusTest
@TestProfile(FurtherDefinitionTest.WithFurtherFolder.class)
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class FurtherDefinitionTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void reportsByADefinitionThatOnlyAFileKnows() {
        Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-05-01T10:00:00Z"));
        UUID programme = chronicle.programme();
        UUID event = chronicle.event(programme, "Anywhere");
        Party cluster = chronicle.approved(event, "CLUSTER", "BE");

        chronicle.held(event, cluster, chronicle.approved(event, "CLUSTER", "TW"));
        chronicle.held(event, cluster, chronicle.approved(event, "COMPANY", "TW"));

        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2));
        assertThat(numberOf(programme, "meetings-of-clusters.v1")).isEqualTo(1);
    }

    /** As an operator would set it. */
    public static final class WithFurtherFolder implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ENTENTE_KPI_DIR", "src/test/further-kpis");
        }
    }
}
