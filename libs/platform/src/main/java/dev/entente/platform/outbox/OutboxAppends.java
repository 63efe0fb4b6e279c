package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The outbox as the transaction under way sees it. */
interface OutboxAppends {

    /** In the given order, behind what the transaction has changed. */
    Uni<Void> append(List<OutboxRow> rows);
}
