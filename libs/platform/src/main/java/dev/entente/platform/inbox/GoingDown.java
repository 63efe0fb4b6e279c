package dev.entente.platform.inbox;

/** The process stops while a batch waits for the database; the batch is read again after the next start. */
final class GoingDown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoingDown(Throwable outage) {
        super("Stopping during an outage", outage);
    }
}
