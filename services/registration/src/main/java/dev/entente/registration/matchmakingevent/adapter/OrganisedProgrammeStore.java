package dev.entente.registration.matchmakingevent.adapter;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventRule;
import dev.entente.registration.matchmakingevent.usecase.OrganisedProgrammes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OrganisedProgrammeStore implements OrganisedProgrammes {
    private static final String COUNT = """
            select cast(count(*) as bigint) from programme
             where id = :id and :account = any(organiser_account_ids)""";

    private final CurrentSession session;

    OrganisedProgrammeStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> requireOrganisedBy(String organiserAccountId, @Nullable UUID programmeId) {
        if (programmeId == null) {
            return Uni.createFrom().voidItem();
        }
        return session.with(open -> ScalarSelect.of(open, COUNT, Long.class)
                        .setParameter("id", programmeId)
                        .setParameter("account", organiserAccountId)
                        .getSingleResult())
                .invoke(found -> require(
                        found == 1,
                        MatchmakingEventRule.PROGRAMME_MUST_BE_OF_CALLER,
                        "/programmeId",
                        "There is no such programme among those you organise."))
                .replaceWithVoid();
    }
}
