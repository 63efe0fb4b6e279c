package dev.entente.security.fuzz;

import dev.entente.security.contract.Endpoint;
import dev.entente.security.matrix.ExpectedAnswers;
import dev.entente.security.scene.Person;
import java.util.List;
import java.util.SortedSet;

/** Which endpoints each attack is on, and who calls them. */
record Targets(SortedSet<Endpoint> endpoints, ExpectedAnswers expected) {
    private static final int STALE = 412;

    /** Questions, and commands of which a version that nobody saw keeps all from happening. */
    List<Endpoint> changingNothing() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("GET") || answer(endpoint, callerOf(endpoint)) == STALE)
                .toList();
    }

    /** What does something when it is sent without a version. */
    List<Endpoint> commands() {
        return endpoints.stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .toList();
    }

    /** Whoever gets furthest. */
    Person callerOf(Endpoint endpoint) {
        return expected.furthest(endpoint);
    }

    private int answer(Endpoint endpoint, Person person) {
        return expected.of(endpoint, person);
    }
}
