package dev.entente.registration.programme.adapter;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.programme.domain.PartnershipMember;
import dev.entente.registration.programme.domain.ProgrammeRule;
import dev.entente.registration.programme.usecase.MemberOrganisations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class MemberOrganisationStore implements MemberOrganisations {
    private static final String SNAPSHOTS = """
            select cast(json_build_object('organisationId', id, 'kind', kind, 'country', country) as text)
              from organisation
             where id in (select cast(given as uuid)
                            from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given)""";

    private final CurrentSession session;
    private final JsonRows rows;

    MemberOrganisationStore(CurrentSession session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    @Override
    public Uni<List<PartnershipMember>> get(List<UUID> organisationIds) {
        return session.with(open -> ScalarSelect.of(open, SNAPSHOTS, String.class)
                        .setParameter("ids", rows.write(organisationIds))
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> rows.read(row, PartnershipMember.class))
                        .collect(Collectors.toMap(PartnershipMember::organisationId, Function.identity())))
                .map(found -> inOrder(organisationIds, found));
    }

    private static List<PartnershipMember> inOrder(List<UUID> asked, Map<UUID, PartnershipMember> found) {
        for (int place = 0; place < asked.size(); place++) {
            require(
                    found.containsKey(asked.get(place)),
                    ProgrammeRule.MEMBER_ORGANISATION_MUST_BE_REGISTERED,
                    "/memberOrganisationIds/" + place,
                    "There is no organisation with this id; register it first.");
        }
        return asked.stream()
                .distinct()
                .map(id -> Objects.requireNonNull(found.get(id)))
                .toList();
    }
}
