package dev.entente.security.leak;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.SystemProof;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import dev.entente.security.scene.Person;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Reply;
import dev.entente.security.scene.Wire;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything that can be said is said, well and badly, and then looked for wherever it must not be. It comes last, because
 * messages that nobody recorded stay on a topic, where later proofs and rebuilds would meet them.
 */
@Order(Integer.MAX_VALUE)
@ExtendWith(OnRunningStack.class)
class LeakAttackTest {
    private static final Map<String, String> GUARDED =
            Map.of("registration", "person", "scheduling", "meeting", "agreements", "outcome");
    private static final Map<String, String> UNGUARDED = Map.of(
            "scheduling", "audit_entry",
            "agreements", "audit_entry",
            "reporting", "audit_entry");

    /** Before anything was read of what the caller says. */
    private static final Set<Integer> UNREAD = Set.of(401, 403, 429);

    @Test
    void personDataFreeTextsAndDocumentsStayWithTheServiceThatTookThem(Stack stack) throws Exception {
        Marks marks = new Marks();
        TalkativeFair fair = new TalkativeFair(stack, marks);
        fair.talk();
        new Applicants(fair, marks).comeAndGo();
        List<Mark> taken = marks.all();
        int spoiled = spoil(stack, fair, marks);
        int failed = provokeFailures(stack, fair, marks);
        // what was said last is still on its way; what is planted now never comes to rest
        new SystemProof(stack).awaitRest();
        int setAside = setAside(stack, fair, marks);

        Traces traces = Traces.of(stack, marks.all());
        System.out.printf(
                "leaks: %d marks, %d spoiled calls, %d failures, %d dead letters; %d traces, %d away from home%n",
                marks.all().size(),
                spoiled,
                failed,
                setAside,
                traces.all().size(),
                traces.awayFromHome().size());
        SoftAssertions all = new SoftAssertions();
        all.assertThat(traces.awayFromHome()).as("away from home").isEmpty();
        all.assertThat(taken.stream().filter(mark -> !mark.homes().isEmpty()))
                .allMatch(traces::isKept, "is kept by the service that took it");
        all.assertThat(marks.all())
                .extracting(Mark::what)
                .as("what was said")
                .containsAll(PrivateTexts.of(Contracts.ofThisCheckout()));
        all.assertAll();
    }

    /** Or the test above would show nothing. */
    @Test
    void noticesWhatIsPlantedInALogATopicAndAnotherDatabase(Stack stack) throws Exception {
        Marks marks = new Marks();
        String mark = marks.in("registration", "canary");

        Traces traces = new Canary(stack, mark).during(() -> Traces.of(stack, marks.all()));

        assertThat(traces.awayFromHome())
                .extracting(trace -> trace.kind() + " " + trace.place())
                .containsExactlyInAnyOrder(
                        "log " + Canary.LOG, "topic " + Canary.TOPIC, "database agreements." + Canary.TABLE);
    }

    private static int spoil(Stack stack, TalkativeFair fair, Marks marks) {
        Map<Person, Caller> callers = Map.of(
                Person.ORGANISER,
                fair.organiser(),
                Person.OWNER,
                fair.bob().caller(),
                Person.ADMIN,
                fair.administrator());
        List<SpoiledCalls.Spoiled> calls = SpoiledCalls.of(marks);
        SoftAssertions all = new SoftAssertions();
        try (Wire wire = new Wire(stack)) {
            for (SpoiledCalls.Spoiled spoiled : calls) {
                Caller caller = requireNonNull(callers.get(spoiled.person()));
                Reply reply =
                        wire.send(spoiled.call(), Optional.of(caller.token().get()));
                all.assertThat(reply.status())
                        .as(spoiled.call() + " by " + spoiled.person())
                        .isBetween(spoiled.isCommand() ? 400 : 200, 499)
                        .isNotIn(UNREAD);
            }
            for (String service : Contracts.SERVICES) {
                RawCall call = new RawCall(service, "GET", "/v1/jobs", Map.of(), new byte[0]);
                wire.send(call, Optional.of(marks.in("nobody", "token")));
            }
        }
        all.assertAll();
        return calls.size();
    }

    /** A database that fails quotes what it was given. */
    private static int provokeFailures(Stack stack, TalkativeFair fair, Marks marks) throws Exception {
        String organisation = fair.organisation("NO");
        String person = fair.person(TalkativeFair.APPLICATION);
        String nextFair = fair.nextFair("AUTOMATIC");
        List<Answer> answers = new FailingTables(stack, GUARDED)
                .during(() -> List.of(
                        fair.organiser()
                                .sends(Call.post(
                                        "registration",
                                        "/v1/matchmaking-events/" + nextFair + "/participants",
                                        """
                            {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE",
                             "person": %s}""".formatted(organisation, person))),
                        fair.bob()
                                .caller()
                                .sends(Call.post(
                                        "scheduling",
                                        "/v1/matchmaking-events/" + fair.event() + "/meeting-requests",
                                        """
                            {"requesterId": "%s", "receiverId": "%s", "note": "%s"}""".formatted(
                                                        fair.bob().participantId(),
                                                        fair.cem().participantId(),
                                                        marks.in("scheduling", "note of a request that failed")))),
                        fair.bob()
                                .caller()
                                .sends(Call.post(
                                        "agreements", "/v1/meetings/" + fair.heldMeeting() + "/outcomes", """
                            {"round": 2, "result": "KNOWLEDGE_GAINED", "note": "%s"}""".formatted(
                                                        marks.in("agreements", "note of an outcome that failed"))))));
        assertThat(answers).extracting(Answer::status).containsOnly(500);
        return answers.size();
    }

    private static int setAside(Stack stack, TalkativeFair fair, Marks marks)
            throws ExecutionException, InterruptedException, SQLException {
        int planted = new PlantedMessages(stack, marks).plant();
        Caller administrator = fair.administrator();
        SourceDatabases databases = new SourceDatabases(stack);
        for (String listener : SourceDatabases.LISTENING) {
            Awaitility.await("dead letters of " + listener)
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> open(databases, listener).size() >= planted);
            List<String> letters = open(databases, listener);
            Answer unnoted = new FailingTables(stack, UNGUARDED)
                    .during(() -> administrator.sends(skipping(listener, letters.getFirst(), marks)));
            assertThat(unnoted.status()).isEqualTo(500);
            letters.forEach(id -> administrator.succeedsWith(skipping(listener, id, marks)));
        }
        return planted;
    }

    private static Call skipping(String listener, String letter, Marks marks) {
        return Call.post(listener, "/v1/operations/dead-letters/" + letter + "/skip", """
                {"note": "%s"}""".formatted(
                        marks.said(listener, "POST /v1/operations/dead-letters/{id}/skip", "note")));
    }

    private static List<String> open(SourceDatabases databases, String listener) {
        return databases.texts(listener, "select cast(id as text) from dead_letter where status = 'OPEN'");
    }
}
