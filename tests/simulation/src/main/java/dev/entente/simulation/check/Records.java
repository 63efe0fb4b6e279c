package dev.entente.simulation.check;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** What a checker reads of a record, by itself. */
final class Records {
    private Records() {}

    /** Absent where there is none, or where it cannot be read. */
    static @Nullable Long version(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_aggregateversion");
        return header == null ? null : Long.valueOf(new String(header.value(), StandardCharsets.UTF_8));
    }
}
