package dev.entente.scheduling.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.entente.platform.message.MessageJson;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesInTest {
    private final MessageJson json = new MessageJson();

    static List<ContractSample> ofMatchmakingEvents() {
        return samples("matchmaking-event", "session");
    }

    static List<ContractSample> ofParticipants() {
        return samples("participant");
    }

    @ParameterizedTest
    @MethodSource("ofMatchmakingEvents")
    void readsEverySampleOfMatchmakingEvents(ContractSample sample) {
        assertThatNoException()
                .isThrownBy(() ->
                        json.read(bytes(sample), MatchmakingEventMessage.class).entry());
    }

    @ParameterizedTest
    @MethodSource("ofParticipants")
    void readsEverySampleOfParticipants(ContractSample sample) {
        assertThatNoException()
                .isThrownBy(
                        () -> json.read(bytes(sample), ParticipantMessage.class).entry());
    }

    @Test
    void findsSamplesToRead() {
        assertThat(ofMatchmakingEvents()).hasSizeGreaterThan(10);
        assertThat(ofParticipants()).hasSizeGreaterThan(10);
    }

    private static byte[] bytes(ContractSample sample) {
        return sample.body().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<ContractSample> samples(String... aggregates) {
        ContractSamples contracts = ContractSamples.ofThisProject();
        return contracts.typesOf("registration").stream()
                .filter(type -> Stream.of(aggregates)
                        .anyMatch(aggregate -> type.startsWith("entente.registration." + aggregate + "-")))
                .flatMap(type -> contracts.samplesOf(type).stream())
                .toList();
    }
}
