package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.Standings;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.domain.Standing;
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
class StandingStore implements Standings {
    private static final String AROUND = """
            select event, participant from MatchmakingEvent event
              left join Participant participant on participant.id in :participants
             where event.id = :event""";

    private final CurrentSession session;

    StandingStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<Standing>> find(Actor actor, UUID matchmakingEventId, Collection<UUID> participantIds) {
        return session.with(open -> open.createSelectionQuery(AROUND, Object[].class)
                .setParameter("event", matchmakingEventId)
                .setParameter("participants", participantIds)
                .getResultList()
                .map(rows -> standing(actor, rows)
                        .filter(standing -> standing.participants().size() == participantIds.size())));
    }

    private static Optional<Standing> standing(Actor actor, List<Object[]> rows) {
        List<Participant> participants = rows.stream()
                .map(row -> (Participant) row[1])
                .filter(Objects::nonNull)
                .toList();
        return rows.stream().findFirst().map(row -> new Standing((MatchmakingEvent) row[0], participants, actor));
    }
}
