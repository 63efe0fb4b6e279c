package dev.entente.e2e.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.demo.scenario.Scenario;
import dev.entente.demo.scenario.Scenarios;
import dev.entente.e2e.fault.MessageRepetition;
import dev.entente.e2e.fault.Outages;
import dev.entente.e2e.proof.TopicReader;
import dev.entente.e2e.replay.DisturbedReplay.Disturbance;
import dev.entente.e2e.replay.DisturbedReplay.Result;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same small programme replayed again and again, each time with another misfortune. Afterwards its numbers are exact,
 * nobody is booked twice, and nobody had to do anything but start again what had died.
 */
@ExtendWith(OnRunningStack.class)
@Timeout(1200)
class DisturbedReplayJourneyTest {
    private static Scenario small;

    private Stack stack;
    private Outages outages;

    @BeforeAll
    static void readScenario() throws Exception {
        small = Scenarios.read("small");
    }

    @BeforeEach
    void meetStack(Stack running) {
        stack = running;
        outages = new Outages(running);
    }

    @Test
    void isExactWhenNothingHappens() throws Exception {
        staysExact("undisturbed", replay -> {});
    }

    @Test
    void isExactThoughEachServiceIsKilledInTurn() throws Exception {
        staysExact("each service killed in turn", replay -> {
            replay.awaitShare(0.10);
            replay.recovered(outages.killed("registration"));
            replay.awaitShare(0.30);
            replay.recovered(outages.killed("scheduling"));
            replay.awaitShare(0.55);
            replay.recovered(outages.killed("reporting"));
            replay.awaitShare(0.80);
            replay.recovered(outages.killed("agreements"));
        });
    }

    @Test
    void isExactThoughTheBrokerIsAwayForAMinute() throws Exception {
        staysExact("broker away for a minute", replay -> {
            replay.awaitShare(0.30);
            replay.recovered(outages.away("kafka", Duration.ofMinutes(1)));
        });
    }

    @Test
    void isExactThoughTheDatabaseIsAwayForNinetySeconds() throws Exception {
        staysExact("PostgreSQL away for 90 s", replay -> {
            replay.awaitShare(0.50);
            replay.recovered(outages.away("postgres", Duration.ofSeconds(90)));
        });
    }

    @Test
    void isExactThoughEveryMessageIsDeliveredTwice() throws Exception {
        try (MessageRepetition repetition =
                MessageRepetition.of(stack.addresses().kafka(), TopicReader.TOPICS_OF_FACTS)) {
            staysExact("every message delivered twice", replay -> {
                replay.awaitEnd();
                replay.disturbed(repetition.finish());
            });
        }
    }

    private void staysExact(String name, Disturbance disturbance) throws Exception {
        Result result = DisturbedReplay.of(small, name, stack, disturbance);
        List<String> violations = new Proof(stack).violationsAfter(result);
        FaultTable.print(result, violations);
        assertThat(violations).isEmpty();
    }
}
