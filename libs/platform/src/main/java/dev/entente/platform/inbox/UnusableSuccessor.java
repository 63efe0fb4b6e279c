package dev.entente.platform.inbox;

/** A parked message, at last its aggregate's turn, that cannot be applied; the message that freed it is not at fault. */
final class UnusableSuccessor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Subscription subscription;
    private final transient Arrival arrival;

    UnusableSuccessor(Subscription subscription, Arrival arrival, Throwable cause) {
        super("After its predecessor: " + arrival.describe(), cause);
        this.subscription = subscription;
        this.arrival = arrival;
    }

    Subscription subscription() {
        return subscription;
    }

    Arrival arrival() {
        return arrival;
    }

    String reason() {
        return FailureReason.of(getCause());
    }
}
