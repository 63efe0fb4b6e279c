package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The gateway for messages. A batch is applied in one transaction; a message that cannot be applied is set aside alone;
 * an outage of the database is waited out.
 */
@ApplicationScoped
public class Inbox {

    /** Applies what arrived; completes when all of it is applied, dropped, parked or set aside as dead letter. */
    public Uni<Void> receive(Subscription subscription, ConsumerRecords<String, byte[]> records) {
        throw new UnsupportedOperationException();
    }
}
