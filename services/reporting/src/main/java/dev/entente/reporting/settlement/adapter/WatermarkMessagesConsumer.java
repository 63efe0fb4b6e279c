package dev.entente.reporting.settlement.adapter;

import dev.entente.platform.inbox.UnversionedInbox;
import dev.entente.platform.message.MessageJson;
import dev.entente.reporting.settlement.domain.Watermark;
import dev.entente.reporting.settlement.usecase.KeepWatermarks;
import dev.entente.reporting.wire.WatermarkMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how far each service has told everything. */
@ApplicationScoped
class WatermarkMessagesConsumer {
    private static final String CONSUMER = "reporting.watermarks";

    private final UnversionedInbox inbox;
    private final KeepWatermarks keepWatermarks;
    private final MessageJson json;
    private final MeterRegistry meters;

    WatermarkMessagesConsumer(
            UnversionedInbox inbox, KeepWatermarks keepWatermarks, MessageJson json, MeterRegistry meters) {
        this.inbox = inbox;
        this.keepWatermarks = keepWatermarks;
        this.json = json;
        this.meters = meters;
    }

    @Incoming("watermarks")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        List<Watermark> heard = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> received : records) {
            read(received, heard);
        }
        return inbox.receive(CONSUMER, occasion -> keepWatermarks.handle(heard));
    }

    /** One that cannot be read settles nothing; the next one comes in seconds, so it is only counted. */
    private void read(ConsumerRecord<String, byte[]> received, List<Watermark> heard) {
        String service = received.topic().split("\\.", 3)[1];
        try {
            WatermarkMessage message = json.read(received.value(), WatermarkMessage.class);
            heard.add(new Watermark(service, message.recordedUpTo(), message.epoch(), message.ends()));
        } catch (IOException | IllegalArgumentException unreadable) {
            meters.counter("entente.watermarks.unreadable", "service", service).increment();
        }
    }
}
