package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.ExampleRequests;
import dev.entente.security.scene.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reviewed table keeps up with the contracts, and says nothing that would be a mistake anywhere. */
class AuthorisationTableTest {
    private final Contracts contracts = Contracts.ofThisCheckout();
    private final ExpectedAnswers expected = ExpectedAnswers.reviewed();

    @Test
    void hasARowForEveryEndpoint() {
        assertThat(expected.missing(contracts.endpoints())).isEmpty();
    }

    @Test
    void hasNoRowForWhatIsNotOffered() {
        assertThat(expected.leftOver(contracts.endpoints())).isEmpty();
    }

    @Test
    void missesANewEndpoint() {
        Endpoint newcomer = new Endpoint("registration", "GET", "/v1/everything");
        SortedSet<Endpoint> offered = new TreeSet<>(contracts.endpoints());
        offered.add(newcomer);

        assertThat(expected.missing(offered)).containsExactly(newcomer);
    }

    @Test
    void knowsAGoodBodyForEveryEndpointThatReadsOne() {
        ExampleRequests examples = ExampleRequests.written();
        List<Endpoint> without = contracts.endpoints().stream()
                .filter(endpoint -> contracts.operation(endpoint).has("requestBody"))
                .filter(endpoint -> !examples.hasBodyOf(endpoint))
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void answersNobodyWithoutAGoodToken() {
        for (Endpoint endpoint : contracts.endpoints()) {
            for (Person person : EnumSet.range(Person.ANONYMOUS, Person.ANOTHER_CLIENT)) {
                assertThat(expected.of(endpoint, person))
                        .as("%s by %s", endpoint, person)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void letsOnlyAdministratorsOperate() {
        for (Endpoint endpoint : contracts.endpoints()) {
            if (endpoint.path().startsWith("/v1/operations/")) {
                for (Person person : EnumSet.range(Person.OWNER, Person.OTHER_ANALYST)) {
                    assertThat(expected.of(endpoint, person))
                            .as("%s by %s", endpoint, person)
                            .isEqualTo(403);
                }
            }
        }
    }
}
