package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.usecase.AgreementFilter;
import dev.entente.agreements.agreement.usecase.Agreements;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class AgreementStore implements Agreements {
    private static final String OWN = """
            (exists (select 1 from matchmaking_event e
                      where e.id = a.matchmaking_event_id and :account = any(e.organiser_account_ids))
             or exists (select 1 from participant p where p.id = any(a.party_ids) and p.account_id = :account))""";
    private static final String FIND = "select a.* from agreement a where a.id = :id and " + OWN;
    private static final String FIND_FOR_CHANGE = FIND + " for no key update of a";
    private static final String LIST =
            "select a.* from agreement a where a.matchmaking_event_id = :event and " + OWN + """
             and (:stage = '' or a.stage = :stage)
             and (:party = '' or cast(nullif(:party, '') as uuid) = any(a.party_ids))
             and a.updated_at >= :since
             and a.id > :after
             order by a.id limit :rows""";
    private static final String REST_ON = """
            insert into agreement_meeting(meeting_id, agreement_id)
            select meeting, :agreement from unnest(cast(string_to_array(:meetings, ',') as uuid[])) as meeting""";
    private static final String RESTING_ON = """
            select a.* from agreement_meeting m join agreement a on a.id = m.agreement_id
             where m.meeting_id = :meeting order by a.id for no key update of a""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CurrentSession session;

    AgreementStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Agreement agreement) {
        String meetings = agreement.meetingIds().stream().map(UUID::toString).collect(Collectors.joining(","));
        return session.with(open -> open.persist(agreement)
                .chain(open::flush)
                .chain(() -> open.createNativeQuery(REST_ON)
                        .setParameter("agreement", agreement.id())
                        .setParameter("meetings", meetings)
                        .executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<Agreement>> find(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND, id, actor));
    }

    @Override
    public Uni<Optional<Agreement>> findForChange(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND_FOR_CHANGE, id, actor));
    }

    private static Uni<Optional<Agreement>> one(Mutiny.Session open, String sql, UUID id, Actor actor) {
        return open.createNativeQuery(sql, Agreement.class)
                .setParameter("id", id)
                .setParameter("account", actor.accountId())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Page<Agreement>> list(AgreementFilter filter, Actor actor, PageRequest page) {
        return session.with(open -> open.createNativeQuery(LIST, Agreement.class)
                .setParameter("event", filter.matchmakingEventId())
                .setParameter("account", actor.accountId())
                .setParameter("stage", Objects.toString(filter.stage(), ""))
                .setParameter("party", Objects.toString(filter.participantId(), ""))
                .setParameter("since", Objects.requireNonNullElse(filter.updatedSince(), Instant.EPOCH))
                .setParameter("after", page.after(0, UUID::fromString).orElse(BEFORE_ALL))
                .setParameter("rows", page.rowsToRead())
                .getResultList()
                .map(rows ->
                        Page.of(rows, page, agreement -> List.of(agreement.id().toString()))));
    }

    @Override
    public Uni<List<Agreement>> restingOn(UUID meetingId) {
        return session.with(open -> open.createNativeQuery(RESTING_ON, Agreement.class)
                .setParameter("meeting", meetingId)
                .getResultList());
    }
}
