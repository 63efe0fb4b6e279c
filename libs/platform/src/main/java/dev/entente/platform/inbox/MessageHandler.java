package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;

/** What a service does on one type of message; it joins the transaction that the inbox opened. */
@FunctionalInterface
public interface MessageHandler<T> {

    Uni<Void> apply(Incoming<T> message);
}
