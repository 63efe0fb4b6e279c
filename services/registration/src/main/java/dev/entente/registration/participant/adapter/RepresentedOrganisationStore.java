package dev.entente.registration.participant.adapter;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.domain.OrganisationSnapshot;
import dev.entente.registration.participant.domain.ParticipantRule;
import dev.entente.registration.participant.usecase.RepresentedOrganisations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RepresentedOrganisationStore implements RepresentedOrganisations {
    private static final String SNAPSHOT = """
            select cast(json_build_object('organisationId', id, 'kind', kind, 'country', country,
                                          'firstKind', first_kind, 'firstCountry', first_country) as text)
              from organisation where id = :id""";

    private final CurrentSession session;
    private final JsonRows rows;

    RepresentedOrganisationStore(CurrentSession session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    @Override
    public Uni<OrganisationSnapshot> get(UUID organisationId) {
        return session.with(open -> ScalarSelect.of(open, SNAPSHOT, String.class)
                        .setParameter("id", organisationId)
                        .getResultList())
                .map(this::only);
    }

    private OrganisationSnapshot only(List<String> found) {
        require(
                !found.isEmpty(),
                ParticipantRule.ORGANISATION_MUST_BE_REGISTERED,
                "/organisationId",
                "There is no organisation with this id; register it first.");
        return rows.read(found.get(0), OrganisationSnapshot.class);
    }
}
