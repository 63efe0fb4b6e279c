package dev.entente.agreements.roster.adapter;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.usecase.MatchmakingEvents;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class MatchmakingEventStore implements MatchmakingEvents {
    /** Account ids have no comma, so that one text can carry them. */
    private static final String KEEP = """
            insert into matchmaking_event(id, programme_id, time_zone, retrospective, phase, organiser_account_ids)
            values (:id, cast(cast(:programme as text) as uuid), :timeZone, :retrospective, :phase,
                    string_to_array(:organisers, ','))
            on conflict (id) do update set
                programme_id = excluded.programme_id, time_zone = excluded.time_zone,
                retrospective = excluded.retrospective, phase = excluded.phase,
                organiser_account_ids = excluded.organiser_account_ids""";

    private final CurrentSession session;

    MatchmakingEventStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> keep(MatchmakingEvent event) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("id", event.id())
                .setParameter("programme", Objects.toString(event.programmeId(), null))
                .setParameter("timeZone", event.timeZone())
                .setParameter("retrospective", event.isRetrospective())
                .setParameter("phase", event.phase().name())
                .setParameter("organisers", String.join(",", event.organiserAccountIds()))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> cancel(UUID id) {
        return session.with(
                open -> open.createNativeQuery("update matchmaking_event set phase = 'CANCELLED' where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
