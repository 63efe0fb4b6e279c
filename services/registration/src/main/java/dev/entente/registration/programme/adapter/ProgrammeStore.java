package dev.entente.registration.programme.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.registration.Found;
import dev.entente.registration.IdCursor;
import dev.entente.registration.programme.domain.Programme;
import dev.entente.registration.programme.domain.ProgrammeRule;
import dev.entente.registration.programme.usecase.Programmes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgrammeStore implements Programmes {
    private static final String ABSENT = "There is no such programme among yours.";
    private static final String TO_CHANGE =
            "select * from programme where id = :id and :account = any(organiser_account_ids) for update";
    private static final String GET = """
            select * from programme
             where id = :id and (:account = any(organiser_account_ids) or :account = any(analyst_account_ids))""";
    private static final String PAGE = """
            select * from programme
             where (:account = any(organiser_account_ids) or :account = any(analyst_account_ids))
               and id > :after
             order by id limit :rows""";

    private final CurrentSession session;

    ProgrammeStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Programme programme) {
        return session.with(open -> open.persist(programme));
    }

    @Override
    public Uni<Programme> toChange(UUID id, String organiserAccountId) {
        return one(TO_CHANGE, id, organiserAccountId);
    }

    @Override
    public Uni<Programme> get(UUID id, String accountId) {
        return one(GET, id, accountId);
    }

    @Override
    public Uni<List<Programme>> page(String accountId, PageRequest request) {
        return session.with(open -> open.createNativeQuery(PAGE, Programme.class)
                .setParameter("account", accountId)
                .setParameter("after", IdCursor.of(request))
                .setParameter("rows", request.rowsToRead())
                .getResultList());
    }

    private Uni<Programme> one(String query, UUID id, String accountId) {
        return Found.orRefuse(
                session.with(open -> open.createNativeQuery(query, Programme.class)
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull()),
                ProgrammeRule.PROGRAMME_MUST_EXIST,
                ABSENT);
    }
}
