package dev.entente.sample.ship.adapter;

import dev.entente.platform.inbox.Inbox;
import dev.entente.platform.inbox.Subscription;
import dev.entente.sample.ship.usecase.ForgetShip;
import dev.entente.sample.ship.usecase.NotePassingShip;
import dev.entente.sample.wire.ShipMessage;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ShipMessagesConsumer {
    private final Inbox inbox;
    private final Subscription subscription;

    ShipMessagesConsumer(Inbox inbox, NotePassingShip notePassingShip, ForgetShip forgetShip) {
        this.inbox = inbox;
        this.subscription = inbox.register(Subscription.named("sample.ships")
                .on(
                        "entente.harbour.ship-passed.v1",
                        ShipMessage.class,
                        message -> notePassingShip.handle(command(message), message.occasion()))
                .on(
                        "entente.harbour.ship-restored.v1",
                        ShipMessage.class,
                        message -> notePassingShip.handle(command(message), message.occasion()))
                .onVoid(ship -> forgetShip.handle(UUID.fromString(ship.aggregateId())))
                .build());
    }

    @Incoming("harbour-ships")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return inbox.receive(subscription, records);
    }

    private static NotePassingShip.Command command(dev.entente.platform.inbox.Incoming<ShipMessage> message) {
        return new NotePassingShip.Command(
                message.body().ship().shipId(),
                message.envelope().aggregateVersion(),
                message.body().ship().name(),
                message.position().offset());
    }
}
