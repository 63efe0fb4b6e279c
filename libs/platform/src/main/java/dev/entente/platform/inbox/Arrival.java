package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import dev.entente.platform.message.Position;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A record as it came from the topic, or from the parking place; without envelope its headers were unreadable. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying each body would cost
record Arrival(
        String topic,
        int partition,
        long offset,
        Map<String, String> headers,
        byte @Nullable [] payload,
        Optional<Envelope> envelope) {

    static Arrival of(ConsumerRecord<String, byte[]> received) {
        Map<String, String> headers = EnvelopeHeaders.texts(received.headers());
        Optional<Envelope> envelope = EnvelopeHeaders.read(headers);
        return new Arrival(
                received.topic(), received.partition(), received.offset(), headers, received.value(), envelope);
    }

    Position position() {
        return new Position(topic, partition, offset);
    }

    String describe() {
        return topic + "-" + partition + "@" + offset;
    }
}
