package dev.entente.registration.participant.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.registration.Found;
import dev.entente.registration.IdCursor;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipantRule;
import dev.entente.registration.participant.domain.Person;
import dev.entente.registration.participant.usecase.ParticipantEntry;
import dev.entente.registration.participant.usecase.ParticipantSearch;
import dev.entente.registration.participant.usecase.Participants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ParticipantStore implements Participants {
    private static final String ORGANISED = """
            exists (select 1 from matchmaking_event e
                     where e.id = p.matchmaking_event_id and :account = any(e.organiser_account_ids))""";
    private static final String TO_CHANGE =
            "select p.* from participant p where p.id = :id and (p.account_id = :account or " + ORGANISED
                    + ") for update of p";
    private static final String TO_DECIDE_ON =
            "select p.* from participant p where p.id = :id and " + ORGANISED + " for update of p";
    private static final String INVITED = "select * from participant where id = :id for update";
    private static final String FOLLOWERS = """
            select p.* from participant p join matchmaking_event e on e.id = p.matchmaking_event_id
             where p.organisation_id = :organisation and p.id > :after
               and not e.retrospective and e.phase not in ('ARCHIVED', 'CANCELLED')
             order by p.id limit :most for update of p""";
    private static final String SEEN = "(p.account_id = :account or " + ORGANISED + """
             or (p.status = 'APPROVED'
                 and exists (select 1 from participant me
                              where me.account_id = :account and me.status = 'APPROVED'
                                and me.matchmaking_event_id = p.matchmaking_event_id)))""";
    private static final String GET = "select p.* from participant p where p.id = :id and " + SEEN;
    private static final String PAGE = """
            select p.* from participant p
             where p.matchmaking_event_id = :event and p.id > :after
               and (cast(:status as text) is null or p.status = cast(:status as text))
               and (cast(:since as timestamptz) is null or p.changed_at >= cast(:since as timestamptz))
               and\s""" + SEEN + " order by p.id limit :rows";
    private static final String PAGE_OF_ACCOUNT =
            "select * from participant where account_id = :account and id > :after order by id limit :rows";

    private final CurrentSession session;
    private final ParticipantEntries entries;

    ParticipantStore(CurrentSession session, ParticipantEntries entries) {
        this.session = session;
        this.entries = entries;
    }

    @Override
    public Uni<Void> add(Participant participant, Person person) {
        return session.with(open -> open.persistAll(participant, person)).chain(this::keep);
    }

    @Override
    public Uni<Void> keep() {
        return ParticipantKeys.refusing(session.with(open -> open.flush()));
    }

    @Override
    public Uni<Participant> toChange(UUID id, String accountId) {
        return one(TO_CHANGE, id, accountId);
    }

    @Override
    public Uni<Participant> toDecideOn(UUID id, String organiserAccountId) {
        return one(TO_DECIDE_ON, id, organiserAccountId);
    }

    @Override
    public Uni<Participant> invited(UUID id) {
        return orRefuse(session.with(open -> open.createNativeQuery(INVITED, Participant.class)
                .setParameter("id", id)
                .getSingleResultOrNull()));
    }

    @Override
    public Uni<Person> personOf(UUID participantId) {
        return Found.orRefuse(
                session.with(open -> open.find(Person.class, participantId)),
                ParticipantRule.PERSON_MUST_NOT_BE_ERASED,
                "Who this participant was has been erased.");
    }

    @Override
    public Uni<ParticipantEntry> get(UUID id, String accountId) {
        return one(GET, id, accountId)
                .chain(participant -> entries.of(List.of(participant), accountId))
                .map(found -> found.get(0));
    }

    @Override
    public Uni<List<ParticipantEntry>> page(String accountId, ParticipantSearch search, PageRequest request) {
        return session.with(open -> open.createNativeQuery(PAGE, Participant.class)
                        .setParameter("event", search.matchmakingEventId())
                        .setParameter("after", IdCursor.of(request))
                        .setParameter(
                                "status",
                                search.status() == null ? null : search.status().name())
                        .setParameter("since", search.updatedSince())
                        .setParameter("account", accountId)
                        .setParameter("rows", request.rowsToRead())
                        .getResultList())
                .chain(found -> entries.of(found, accountId));
    }

    @Override
    public Uni<List<ParticipantEntry>> pageOfAccount(String accountId, PageRequest request) {
        return session.with(open -> open.createNativeQuery(PAGE_OF_ACCOUNT, Participant.class)
                        .setParameter("account", accountId)
                        .setParameter("after", IdCursor.of(request))
                        .setParameter("rows", request.rowsToRead())
                        .getResultList())
                .chain(found -> entries.of(found, accountId));
    }

    @Override
    public Uni<List<Participant>> followersOf(UUID organisationId, UUID afterId, int most) {
        return session.with(open -> open.createNativeQuery(FOLLOWERS, Participant.class)
                .setParameter("organisation", organisationId)
                .setParameter("after", afterId)
                .setParameter("most", most)
                .getResultList());
    }

    private Uni<Participant> one(String query, UUID id, String accountId) {
        return orRefuse(session.with(open -> open.createNativeQuery(query, Participant.class)
                .setParameter("id", id)
                .setParameter("account", accountId)
                .getSingleResultOrNull()));
    }

    private static Uni<Participant> orRefuse(Uni<Participant> query) {
        return Found.orRefuse(query, ParticipantRule.PARTICIPANT_MUST_EXIST, "There is no such participant.");
    }
}
