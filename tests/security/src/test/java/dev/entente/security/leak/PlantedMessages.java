package dev.entente.security.leak;

import dev.entente.e2e.proof.TopicReader;
import dev.entente.launcher.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Messages about participants that no listener can apply, and that say what must not be repeated. */
record PlantedMessages(Stack stack, Marks marks) {
    private static final String TOPIC = "entente.registration.participants";
    private static final Set<String> LISTENERS = Set.of("scheduling", "agreements", "reporting");

    /** How many there are. */
    int plant() throws ExecutionException, InterruptedException {
        List<String> bodies = List.of(
                "{\"participant\": {\"participantId\": \"%s",
                "{\"%1$s\": 1, \"occurredAt\": \"%1$s\", \"participant\": \"%1$s\"}",
                "{\"occurredAt\": \"2026-01-01T00:00:00Z\", \"participant\": {\"participantId\": \"%1$s\", \"status\":"
                        + " \"%1$s\"}}",
                "%s");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(stack.kafkaAdministrator(), new StringSerializer(), new ByteArraySerializer())) {
            for (String body : bodies) {
                String text = body.formatted(marks.planted(TOPIC, LISTENERS));
                producer.send(message(UUID.randomUUID().toString(), text)).get();
            }
        }
        return bodies.size();
    }

    private static ProducerRecord<String, byte[]> message(String participant, String body) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC, participant, body.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "entente.registration.participant-approved.v1",
                        "ce_source", "/entente/registration",
                        "ce_subject", participant,
                        "ce_time", Instant.now().toString(),
                        "content-type", "application/json",
                        "ce_aggregateversion", "1",
                        "ce_schemaversion", "1",
                        "ce_epoch", "1")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        message.headers().add(TopicReader.PLANTED, new byte[0]);
        return message;
    }
}
