package dev.entente.registration.participant.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.Found;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.domain.ParticipantRule;
import dev.entente.registration.participant.usecase.ParticipationTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ParticipationTermsStore implements ParticipationTerms {
    private static final String TERMS = """
            select cast(json_build_object(
                       'matchmakingEventId', id, 'programmeId', programme_id, 'phase', phase,
                       'retrospective', retrospective,
                       'automaticApproval', cast(rules as jsonb) ->> 'approval' = 'AUTOMATIC',
                       'sessionsOpen', sessions = '[]' or exists (
                           select 1 from jsonb_array_elements(cast(sessions as jsonb)) as session
                            where session ->> 'closed' = 'false'),
                       'registrationOpenedAt', registration_opened_at,
                       'participationTypes', array(
                           select type ->> 'code' from jsonb_array_elements(cast(participation_types as jsonb)) as type),
                       'organiserAccountIds', organiser_account_ids) as text)
              from matchmaking_event where id = :id""";
    private static final String SEEN = TERMS + " and (phase <> 'DRAFT' or :account = any(organiser_account_ids))";

    private final CurrentSession session;
    private final JsonRows rows;

    ParticipationTermsStore(CurrentSession session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    @Override
    public Uni<EventTerms> of(UUID matchmakingEventId) {
        return orRefuse(session.with(open -> ScalarSelect.of(open, TERMS, String.class)
                .setParameter("id", matchmakingEventId)
                .getSingleResultOrNull()));
    }

    @Override
    public Uni<EventTerms> seenBy(String accountId, UUID matchmakingEventId) {
        return orRefuse(session.with(open -> ScalarSelect.of(open, SEEN, String.class)
                .setParameter("id", matchmakingEventId)
                .setParameter("account", accountId)
                .getSingleResultOrNull()));
    }

    private Uni<EventTerms> orRefuse(Uni<String> query) {
        return Found.orRefuse(
                        query, ParticipantRule.MATCHMAKING_EVENT_MUST_EXIST, "There is no such matchmaking event.")
                .map(row -> rows.read(row, EventTerms.class));
    }
}
