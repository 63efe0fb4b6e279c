package dev.entente.registration.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.platformtest.contracts.ContractSample;
import dev.entente.platformtest.contracts.ContractSamples;
import dev.entente.platformtest.contracts.Schemas;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesOutTest {
    private static final Set<String> WRITTEN = Set.of("full", "minimal");
    private final ObjectMapper json = new MessageJson().mapper();
    private final SampleFacts facts = new SampleFacts(json);

    static List<ContractSample> samples() {
        ContractSamples contracts = ContractSamples.ofThisProject();
        return contracts.typesOf("registration").stream()
                .filter(type ->
                        Stream.of("watermark", "epoch-started", "-restored").noneMatch(type::contains))
                .flatMap(type -> contracts.samplesOf(type).stream())
                .filter(sample -> WRITTEN.contains(sample.name()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void writesMessagesLikeTheSamples(ContractSample sample) {
        OutgoingMessage written = facts.messageOf(sample);

        assertThat(written.type()).isEqualTo(sample.type());
        assertThat(tree(written)).isEqualTo(sample.body());
        Schemas.validate(written.type(), tree(written).toString());
    }

    @Test
    void knowsEveryFactOfRegistration() {
        assertThat(samples()).hasSize(2 * 21);
    }

    private JsonNode tree(OutgoingMessage written) {
        try {
            return json.readTree(json.writeValueAsString(written.body()));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
