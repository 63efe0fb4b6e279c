package dev.entente.reporting.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.platform.message.MessageJson;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import dev.entente.reporting.projection.domain.FactSubject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private final MessageJson json = new MessageJson();
    private final ContractSamples contracts = ContractSamples.ofThisProject();

    @ParameterizedTest
    @EnumSource(FactSubject.class)
    void readsEverySampleOfEveryType(FactSubject subject) throws IOException {
        for (String type : FactTypes.typesOf(subject)) {
            for (ContractSample sample : contracts.samplesOf(type)) {
                StatedMessage message = json.read(bytes(sample.json()), FactTypes.bodyOf(subject));

                assertThat(message.occurredAt()).as(type + " " + sample.name()).isNotNull();
                assertThat(message.state().isObject()).isTrue();
            }
        }
    }

    @Test
    void usesEveryFactOfTheOtherServices() {
        List<String> used = Arrays.stream(FactSubject.values())
                .flatMap(subject -> FactTypes.typesOf(subject).stream())
                .toList();

        List<String> told = Stream.of("registration", "scheduling", "agreements")
                .flatMap(service -> contracts.typesOf(service).stream())
                .filter(type -> !type.endsWith(".watermark.v1") && !type.endsWith(".epoch-started.v1"))
                .filter(type -> !type.contains("dead-letter"))
                .toList();

        assertThat(used).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void readsEverySampleOfWatermarks() throws IOException {
        for (ContractSample sample : contracts.samplesOf("entente.scheduling.watermark.v1")) {
            assertThat(json.read(bytes(sample.json()), WatermarkMessage.class).recordedUpTo())
                    .isNotNull();
        }
    }

    @Test
    void refusesMeetingWithoutAttendance() {
        String body = contracts
                .sample("entente.scheduling.meeting-held.v1", "minimal")
                .json()
                .replace("\"attendance\"", "\"somethingElse\"");

        assertThatThrownBy(() -> json.read(bytes(body), MeetingMessage.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/attendance");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
