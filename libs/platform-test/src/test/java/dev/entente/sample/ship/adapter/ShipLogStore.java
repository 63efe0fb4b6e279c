package dev.entente.sample.ship.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.sample.ship.usecase.NotePassingShip;
import dev.entente.sample.ship.usecase.ShipLog;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class ShipLogStore implements ShipLog {
    private static final String NOTE = """
            insert into ship_log(ship_id, version, name, noted_at, topic_offset)
            values (:id, :version, :name, cast(cast(:at as text) as timestamptz), :offset)""";

    private final CurrentSession session;

    ShipLogStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> note(NotePassingShip.Command ship, Instant notedAt) {
        return session.with(open -> open.createNativeQuery(NOTE)
                .setParameter("id", ship.shipId())
                .setParameter("version", ship.version())
                .setParameter("name", ship.name())
                .setParameter("at", notedAt.toString())
                .setParameter("offset", ship.offset())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> forget(UUID shipId) {
        return session.with(open -> open.createNativeQuery("delete from ship_log where ship_id = :id")
                .setParameter("id", shipId)
                .executeUpdate()
                .replaceWithVoid());
    }
}
