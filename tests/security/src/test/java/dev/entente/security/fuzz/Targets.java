package dev.entente.security.fuzz;

import dev.entente.security.contract.Endpoint;
import dev.entente.security.matrix.ExpectedAnswers;
import dev.entente.security.scene.Person;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

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
        return Stream.of(Person.ORGANISER, Person.OWNER, Person.ADMIN)
                .min(Comparator.comparingInt(person -> distance(answer(endpoint, person))))
                .orElseThrow();
    }

    private int answer(Endpoint endpoint, Person person) {
        return expected.of(endpoint, person);
    }

    /** From having been served; who hears of a stale version, or of a rule of the matter, has passed the guards. */
    private static int distance(int answer) {
        return switch (answer) {
            case 200, 201, 202, 204 -> 0;
            case STALE -> 1;
            case 409, 422 -> 2;
            case 404 -> 3;
            default -> 4;
        };
    }
}
