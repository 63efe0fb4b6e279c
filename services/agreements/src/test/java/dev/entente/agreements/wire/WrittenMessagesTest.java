package dev.entente.agreements.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platform.rule.Fact;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import dev.entente.platformtest.contracts.Schemas;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads each sample back into the fact that it tells, and writes that fact. */
class WrittenMessagesTest {
    private static final ContractSamples SAMPLES = ContractSamples.ofThisProject();
    private static final List<String> WRITTEN_BY_PLATFORM = List.of("watermark", "epoch-started", "restored");
    private final MessageJson json = new MessageJson();

    @ParameterizedTest
    @MethodSource("samples")
    void writesWhatTheSampleShows(ContractSample sample) throws JsonProcessingException {
        Fact fact = SampleFacts.of(sample);
        OutgoingMessage message = SampleFacts.translate(fact);

        String written = json.write(message.body());

        assertThat(message.type()).isEqualTo(sample.type());
        assertThat(tree(written)).isEqualTo(sample.body());
        Schemas.validate(message.type(), written);
    }

    static Stream<ContractSample> samples() {
        return SAMPLES.typesOf("agreements").stream()
                .filter(type -> WRITTEN_BY_PLATFORM.stream().noneMatch(type::contains))
                .flatMap(type -> Stream.of(SAMPLES.sample(type, "full"), SAMPLES.sample(type, "minimal")));
    }

    private JsonNode tree(String written) throws JsonProcessingException {
        return json.mapper().readTree(written);
    }
}
