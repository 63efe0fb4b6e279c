package dev.entente.simulation.log;

import dev.entente.platform.outbox.LosingTopics.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Messages that nobody can use. They are known by the very array that is their body. */
public final class Spoiled {
    private static final byte[] EMPTY_BODY = {'{', '}'};
    private static final byte[] BEHIND_BROKEN_HEADERS = {'{', '}'};

    private Spoiled() {}

    /** Its envelope can be read and its body cannot. */
    public static Sent body(Sent sent) {
        return new Sent(sent.topic(), sent.key(), sent.headers(), EMPTY_BODY);
    }

    /** Nobody can tell which aggregate's it is. */
    public static Sent headers(Sent sent) {
        Map<String, String> headers = new LinkedHashMap<>(sent.headers());
        headers.remove("ce_type");
        return new Sent(sent.topic(), sent.key(), headers, BEHIND_BROKEN_HEADERS);
    }

    public static boolean is(ConsumerRecord<String, byte[]> record) {
        return is(record.value());
    }

    @SuppressWarnings("ReferenceEquality") // the very arrays are meant
    public static boolean is(byte @Nullable [] body) {
        return body == EMPTY_BODY || body == BEHIND_BROKEN_HEADERS;
    }
}
