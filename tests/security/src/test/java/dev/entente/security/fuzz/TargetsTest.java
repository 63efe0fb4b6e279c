package dev.entente.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.matrix.ExpectedAnswers;
import dev.entente.security.scene.Person;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    private static final SortedSet<Endpoint> ENDPOINTS =
            Contracts.ofThisCheckout().endpoints();
    private static final Targets TARGETS = new Targets(ENDPOINTS, ExpectedAnswers.reviewed());

    @Test
    void leaveNoEndpointOut() {
        SortedSet<Endpoint> attacked = new TreeSet<>(TARGETS.changingNothing());
        attacked.addAll(TARGETS.commands());

        assertThat(attacked).isEqualTo(ENDPOINTS);
    }

    @ParameterizedTest
    @CsvSource({
        "agreements, POST, /v1/agreements, OWNER",
        "agreements, DELETE, /v1/jobs/{id}, ADMIN",
        "registration, DELETE, /v1/jobs/{id}, ORGANISER",
        "registration, POST, /v1/invitation-acceptances, OWNER",
        "scheduling, POST, /v1/meetings/{meetingId}/acceptance, ORGANISER"
    })
    void areCalledByWhoeverGetsFurthest(String service, String method, String path, Person caller) {
        assertThat(TARGETS.callerOf(new Endpoint(service, method, path))).isEqualTo(caller);
    }
}
