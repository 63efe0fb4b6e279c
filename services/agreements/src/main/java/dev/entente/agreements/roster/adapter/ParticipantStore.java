package dev.entente.agreements.roster.adapter;

import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.agreements.roster.usecase.Participants;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ParticipantStore implements Participants {
    private static final String KEEP = """
            insert into participant(id, matchmaking_event_id, account_id)
            values (:id, :event, cast(:account as text))
            on conflict (id) do update set account_id = excluded.account_id""";
    private static final String STANDING = """
            select event, participant from MatchmakingEvent event
              left join Participant participant on participant.id in :participants
             where event.id = :event""";

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
    public Uni<Optional<Standing>> standing(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds) {
        return session.with(open -> open.createSelectionQuery(STANDING, Object[].class)
                .setParameter("event", matchmakingEventId)
                .setParameter("participants", participantIds)
                .getResultList()
                .map(rows -> standing(actor, rows)));
    }

    private static Optional<Standing> standing(Actor actor, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Participant> participants = rows.stream()
                .map(row -> (Participant) row[1])
                .filter(Objects::nonNull)
                .toList();
        return Optional.of(new Standing((MatchmakingEvent) rows.getFirst()[0], participants, actor));
    }
}
