package dev.entente.agreements.roster.adapter;

import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.usecase.Participants;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ParticipantStore implements Participants {
    private static final String KEEP = """
            insert into participant(id, matchmaking_event_id, account_id)
            values (:id, :event, cast(:account as text))
            on conflict (id) do update set account_id = excluded.account_id""";

    private final CurrentSession session;

    ParticipantStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> keep(Participant participant) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("id", participant.id())
                .setParameter("event", participant.matchmakingEventId())
                .setParameter("account", participant.accountId())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> forgetAccount(UUID participantId) {
        return session.with(open -> open.createNativeQuery("update participant set account_id = null where id = :id")
                .setParameter("id", participantId)
                .executeUpdate()
                .replaceWithVoid());
    }
}
