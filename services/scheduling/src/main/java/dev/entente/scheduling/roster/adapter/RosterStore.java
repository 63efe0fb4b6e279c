package dev.entente.scheduling.roster.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.scheduling.roster.usecase.Roster;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RosterStore implements Roster {
    private static final String KEEP = """
            insert into participant(
                participant_id, matchmaking_event_id, organisation_id, organisation_kind, country,
                participation_type, presence, status, account_id)
            values (:participant, :event, :organisation, :kind, :country, :type, :presence, :status,
                    cast(:account as text))
            on conflict (participant_id) do update
               set matchmaking_event_id = excluded.matchmaking_event_id,
                   organisation_id = excluded.organisation_id,
                   organisation_kind = excluded.organisation_kind, country = excluded.country,
                   participation_type = excluded.participation_type, presence = excluded.presence,
                   status = excluded.status, account_id = excluded.account_id""";
    private static final String WITHDRAW =
            "update participant set status = 'WITHDRAWN', account_id = null where participant_id = :participant";
    private static final String NAME_ACCOUNT = """
            update meeting
               set requester_account_id = case when requester_participant_id = :participant
                                               then cast(:account as text) else requester_account_id end,
                   receiver_account_id = case when receiver_participant_id = :participant
                                              then cast(:account as text) else receiver_account_id end
             where requester_participant_id = :participant or receiver_participant_id = :participant""";

    private final CurrentSession session;

    RosterStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> keep(RosterEntry entry) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("participant", entry.participantId())
                .setParameter("event", entry.matchmakingEventId())
                .setParameter("organisation", entry.organisationId())
                .setParameter("kind", entry.organisationKind().name())
                .setParameter("country", entry.country())
                .setParameter("type", entry.participationType())
                .setParameter("presence", entry.presence().name())
                .setParameter("status", entry.status().name())
                .setParameter("account", entry.accountId())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Boolean> withdraw(UUID participantId) {
        return session.with(open -> open.createNativeQuery(WITHDRAW)
                        .setParameter("participant", participantId)
                        .executeUpdate())
                .call(() -> nameAccount(participantId, null))
                .map(withdrawn -> withdrawn > 0);
    }

    @Override
    public Uni<Void> nameAccountInMeetings(RosterEntry entry) {
        return nameAccount(entry.participantId(), entry.accountId());
    }

    private Uni<Void> nameAccount(UUID participantId, @Nullable String accountId) {
        return session.with(open -> open.createNativeQuery(NAME_ACCOUNT)
                .setParameter("participant", participantId)
                .setParameter("account", accountId)
                .executeUpdate()
                .replaceWithVoid());
    }
}
