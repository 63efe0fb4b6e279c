package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.OptionalInt;

/** The topics as a writer sees them. */
interface Topics {

    /**
     * Completes when the broker has acknowledged; nothing is sent before somebody subscribes.
     *
     * @param partition where the key does not say it
     */
    Uni<Void> append(String topic, String key, OptionalInt partition, Map<String, String> headers, byte[] body);
}
