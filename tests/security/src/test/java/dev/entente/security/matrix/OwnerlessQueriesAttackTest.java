package dev.entente.security.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.defects.Defect;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.scene.CarelessServices;
import dev.entente.security.scene.Crowd;
import dev.entente.security.scene.DatabaseState;
import dev.entente.security.scene.ExampleRequests;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.Reply;
import dev.entente.security.scene.RowLevelSecurity;
import dev.entente.security.scene.Setting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Services of which no query asks whose it is that it shows or changes: row-level security alone keeps it. */
@ExtendWith(OnRunningStack.class)
class OwnerlessQueriesAttackTest {
    private static final Set<Person> STRANGERS =
            EnumSet.of(Person.FELLOW, Person.OUTSIDER, Person.OTHER_ORGANISER, Person.OTHER_ANALYST);
    private static final ExpectedAnswers EXPECTED = ExpectedAnswers.reviewed();
    private static final ExampleRequests EXAMPLES = ExampleRequests.written();
    private static final String NO_ROWS = "\"items\":[]";

    /** Where what a guarded table holds would come to light. */
    private static final Map<String, String> WAYS_OUT = Map.ofEntries(
            Map.entry("registration.programme", "GET /v1/programmes/{programmeId}"),
            Map.entry("registration.organisation", "PUT /v1/organisations/{organisationId}"),
            Map.entry("registration.matchmaking_event", "PUT /v1/matchmaking-events/{matchmakingEventId}"),
            Map.entry("registration.participant", "GET /v1/participants/{participantId}"),
            Map.entry("registration.person", "GET /v1/participants/{participantId}"),
            Map.entry("registration.participant_import", "GET /v1/jobs/{jobId}/rows"),
            Map.entry("registration.participant_import_row", "GET /v1/jobs/{jobId}/rows"),
            Map.entry("scheduling.meeting", "GET /v1/meetings/{meetingId}"),
            Map.entry("scheduling.timetable", "GET /v1/timetables/{timetableId}"),
            Map.entry("agreements.outcome", "GET /v1/outcomes/{outcomeId}"),
            Map.entry("agreements.agreement", "GET /v1/agreements/{agreementId}"),
            Map.entry("agreements.evidence_document", "GET /v1/evidence-documents/{documentId}"),
            Map.entry("agreements.evidence_content", "GET /v1/evidence-documents/{documentId}"),
            Map.entry("reporting.fact", "GET /v1/matchmaking-events/{matchmakingEventId}/outcomes"));

    private static Stack stack;

    @AutoClose
    private static Setting setting;

    @AutoClose
    private static CarelessServices careless;

    private record Question(Endpoint endpoint, Person person) {
        String about(Object answer) {
            return "%s %s by %s: %s".formatted(endpoint.service(), endpoint.name(), person, answer);
        }
    }

    /** @param unanswered where a service failed, or did not look: nothing is known of what it would have told */
    private record Heard(List<String> leaks, List<String> unanswered) {}

    @BeforeAll
    static void set(Stack running) {
        stack = running;
        setting = Setting.on(running);
        careless = CarelessServices.beside(running, Defect.QUERIES_WITHOUT_OWNER);
    }

    @Test
    void showAndChangeNothingThatIsAnothers() throws IOException {
        DatabaseState before = DatabaseState.settled(stack);
        Heard heard = heard();

        System.out.printf(
                "queries without an owner: %d calls by strangers, %d answered by more than nothing%n",
                questions().size(), heard.leaks().size());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(heard.unanswered()).as("not answered").isEmpty();
        all.assertThat(heard.leaks()).as("told").isEmpty();
        all.assertThat(before.writtenUntil(DatabaseState.of(stack)))
                .as("written by it")
                .isEmpty();
        all.assertAll();
    }

    /** Or the test above would show nothing. Of each table that is guarded from now on somebody must say what for. */
    @Test
    void wouldShowEverythingWithoutRowLevelSecurity() throws IOException {
        RowLevelSecurity belt = RowLevelSecurity.of(stack);
        assertThat(belt.tables()).containsExactlyInAnyOrderElementsOf(WAYS_OUT.keySet());
        DatabaseState.settled(stack);

        Heard heard = belt.takenOffFor(OwnerlessQueriesAttackTest::heard);

        System.out.printf(
                "the same without row-level security: %d answered by more than nothing%n",
                heard.leaks().size());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(heard.unanswered()).as("not answered").isEmpty();
        new TreeMap<>(WAYS_OUT)
                .forEach((table, way) -> all.assertThat(heard.leaks())
                        .as(table)
                        .anyMatch(leak -> leak.startsWith(table.substring(0, table.indexOf('.')) + " " + way + " ")));
        all.assertThat(heard.leaks()).as("who somebody is").anyMatch(leak -> leak.contains("ownersAddress"));
        all.assertAll();
    }

    private static Heard heard() {
        List<String> unanswered = Collections.synchronizedList(new ArrayList<>());
        List<String> leaks = Crowd.each(questions(), question -> {
            Reply reply = careless.answer(
                    EXAMPLES.of(question.endpoint(), setting), setting.cast().token(question.person()));
            if (reply.isFailure() || reply.isTurnedAway()) {
                unanswered.add(question.about(reply));
                return Optional.empty();
            }
            return leak(question, reply);
        });
        return new Heard(leaks, unanswered);
    }

    private static List<Question> questions() {
        return Contracts.ofThisCheckout().endpoints().stream()
                .flatMap(endpoint -> STRANGERS.stream().map(person -> new Question(endpoint, person)))
                .filter(question -> question.endpoint().method().equals("GET") || expected(question) >= 400)
                .toList();
    }

    private static int expected(Question question) {
        return EXPECTED.of(question.endpoint(), question.person());
    }

    private static Optional<String> leak(Question question, Reply reply) {
        List<String> told = Disclosure.leaks(question.endpoint(), question.person(), reply.body(), setting);
        return told.isEmpty() && isNothing(reply, expected(question))
                ? Optional.empty()
                : Optional.of(question.about(told + " " + reply));
    }

    /** A list that shows nothing is as good as a refusal. */
    private static boolean isNothing(Reply reply, int expected) {
        return expected < 400
                || !Widening.isShownBy(reply, expected)
                || (reply.status() == 200 && reply.body().contains(NO_ROWS));
    }
}
