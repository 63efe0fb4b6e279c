package dev.entente.security.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import dev.entente.security.contract.Endpoint;
import dev.entente.security.matrix.ExpectedAnswers;
import dev.entente.security.scene.DatabaseState;
import dev.entente.security.scene.ExampleRequests;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Setting;
import dev.entente.security.scene.Wire;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Broken calls of everything, by whoever may call it, so that they come as far as possible. */
@ExtendWith(OnRunningStack.class)
class FuzzingAttackTest {
    private static final String ONE_AT_A_TIME = "/v1/projections/rebuilds";
    private static final Contracts CONTRACTS = Contracts.ofThisCheckout();
    private static final Targets TARGETS = new Targets(CONTRACTS.endpoints(), ExpectedAnswers.reviewed());
    private static final ExampleRequests EXAMPLES = ExampleRequests.written();
    private static final FuzzingSettings SETTINGS = FuzzingSettings.told();
    private static Stack stack;

    @AutoClose
    private static Wire wire;

    @AutoClose
    private static Setting setting;

    private static CasesOfTcases cases;

    @BeforeAll
    static void set(Stack running) {
        stack = running;
        wire = new Wire(running);
        setting = Setting.on(running);
        cases = new CasesOfTcases(CONTRACTS, SETTINGS.seed());
    }

    @Test
    void answersBrokenQuestionsAndStaleCommandsWithProblemsAndChangesNothing() throws IOException {
        List<Attempt> attempts = attempts(TARGETS.changingNothing(), call -> call);
        Volley volley = volley();
        DatabaseState before = DatabaseState.settled(stack);

        List<String> found = volley.send(attempts, SETTINGS.sending());

        report("broken questions and stale commands", attempts, volley, found);
        assertThat(found).isEmpty();
        assertThat(volley.called()).containsExactlyElementsOf(TARGETS.changingNothing());
        assertThat(volley.refused()).isNotEmpty();
        assertThat(before.writtenUntil(DatabaseState.of(stack))).isEmpty();
    }

    @Test
    void answersBrokenCommandsWithProblemsAndDoesNothingHalf() throws IOException {
        List<Attempt> attempts = attempts(TARGETS.commands(), call -> call.without("If-Match"));
        Volley volley = volley();
        List<String> found = volley.send(attempts, SETTINGS.sending());
        report("broken commands", attempts, volley, found);
        assertThat(found).isEmpty();
        assertThat(volley.called()).containsExactlyElementsOf(TARGETS.commands());

        List<Attempt> refused = stillRefused(volley.refused());
        Volley again = volley();
        DatabaseState before = DatabaseState.settled(stack);
        List<String> foundAgain = again.send(refused, SETTINGS.sending());
        report("commands that were refused, once more", refused, again, foundAgain);
        assertThat(foundAgain).isEmpty();
        assertThat(again.refused()).isNotEmpty();
        assertThat(again.accepted()).isEmpty();
        assertThat(before.writtenUntil(DatabaseState.of(stack))).isEmpty();
    }

    /**
     * What was refused because news were on their way, or because of what another call changed since, may be accepted now;
     * and a rebuild whenever the one that is under way ends.
     */
    private static List<Attempt> stillRefused(List<Attempt> refused) {
        Volley volley = volley();
        assertThat(volley.send(refused, SETTINGS.sending())).isEmpty();
        return volley.refused().stream()
                .filter(attempt -> !attempt.call().path().startsWith(ONE_AT_A_TIME))
                .toList();
    }

    private static List<Attempt> attempts(List<Endpoint> endpoints, UnaryOperator<RawCall> change) {
        return SETTINGS.mixed(endpoints.stream()
                .map(endpoint -> attempts(endpoint, change.apply(EXAMPLES.of(endpoint, setting))))
                .toList());
    }

    private static List<Attempt> attempts(Endpoint endpoint, RawCall good) {
        return Stream.concat(
                        cases.of(endpoint, good).stream(), new BrokenCalls(CONTRACTS, endpoint, good).all().stream())
                .map(RawCall::withOwnKey)
                .map(call -> new Attempt(endpoint, call, TARGETS.callerOf(endpoint)))
                .toList();
    }

    private static Volley volley() {
        return new Volley(stack, wire, setting);
    }

    private static void report(String what, List<Attempt> attempts, Volley volley, List<String> found) {
        System.out.printf(
                "fuzzing, %s: %s; %d calls were at hand, %d answers wrong, seed %d%n",
                what, volley.summary(), attempts.size(), found.size(), SETTINGS.seed());
        found.stream().limit(40).forEach(System.out::println);
    }
}
