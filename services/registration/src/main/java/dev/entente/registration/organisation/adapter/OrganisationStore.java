package dev.entente.registration.organisation.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.SqlState;
import dev.entente.registration.Found;
import dev.entente.registration.IdCursor;
import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.domain.OrganisationRule;
import dev.entente.registration.organisation.usecase.OrganisationSearch;
import dev.entente.registration.organisation.usecase.Organisations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OrganisationStore implements Organisations {
    private static final String TO_CHANGE =
            "select * from organisation where id = :id and owner_account_id = :owner for update";
    private static final String PAGE = """
            select * from organisation
             where id > :after
               and (cast(:text as text) is null or position(lower(cast(:text as text)) in lower(name)) > 0)
               and (cast(:country as text) is null or country = cast(:country as text))
               and (cast(:kind as text) is null or kind = cast(:kind as text))
             order by id limit :rows""";

    private final CurrentSession session;

    OrganisationStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Organisation organisation) {
        return session.with(open -> open.persist(organisation)).chain(this::keep);
    }

    @Override
    public Uni<Organisation> toChange(UUID id, String ownerAccountId) {
        return Found.orRefuse(
                session.with(open -> open.createNativeQuery(TO_CHANGE, Organisation.class)
                        .setParameter("id", id)
                        .setParameter("owner", ownerAccountId)
                        .getSingleResultOrNull()),
                OrganisationRule.ORGANISATION_MUST_BE_OF_CALLER,
                "There is no such organisation among those you registered.");
    }

    @Override
    public Uni<Void> keep() {
        return session.with(open -> open.flush())
                .onFailure(failure -> SqlState.isViolationOf("organisation_external_id_once", failure))
                .transform(failure -> new Refusal(
                                OrganisationRule.EXTERNAL_ID_MUST_BE_UNIQUE,
                                "Another organisation of yours has this external id.")
                        .at("/externalId"));
    }

    @Override
    public Uni<Organisation> get(UUID id) {
        return Found.orRefuse(
                session.with(open -> open.find(Organisation.class, id)),
                OrganisationRule.ORGANISATION_MUST_EXIST,
                "There is no such organisation.");
    }

    @Override
    public Uni<List<Organisation>> page(OrganisationSearch search, PageRequest request) {
        return session.with(open -> open.createNativeQuery(PAGE, Organisation.class)
                .setParameter("after", IdCursor.of(request))
                .setParameter("text", search.text())
                .setParameter("country", search.country())
                .setParameter(
                        "kind", search.kind() == null ? null : search.kind().name())
                .setParameter("rows", request.rowsToRead())
                .getResultList());
    }
}
