package dev.entente.canary.nest.adapter;

import org.hibernate.reactive.mutiny.Mutiny;

final class NestThatOpensTransactions {
    private final Mutiny.SessionFactory sessions;

    NestThatOpensTransactions(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    boolean isOpen() {
        return sessions.isOpen();
    }
}
