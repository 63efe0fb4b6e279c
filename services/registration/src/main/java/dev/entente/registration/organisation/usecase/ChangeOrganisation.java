package dev.entente.registration.organisation.usecase;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.organisation.domain.FollowingOrder;
import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.organisation.domain.OrganisationFact;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Its owner corrects an organisation. Participants of live events follow in a job of their own: they are other people's,
 * and there may be many.
 */
@ApplicationScoped
public class ChangeOrganisation {
    private final Organisations organisations;
    private final Jobs jobs;
    private final Outbox outbox;

    ChangeOrganisation(Organisations organisations, Jobs jobs, Outbox outbox) {
        this.organisations = organisations;
        this.jobs = jobs;
        this.outbox = outbox;
    }

    public record Command(UUID organisationId, OrganisationDetails details, SeenVersion seen) {}

    public Uni<Organisation> handle(Command command, Occasion occasion) {
        return organisations
                .toChange(command.organisationId(), occasion.actor().accountId())
                .call(organisation -> change(organisation, command, occasion));
    }

    private Uni<Void> change(Organisation organisation, Command command, Occasion occasion) {
        boolean participantsFollow = organisation.looksDifferentWith(command.details());
        OrganisationFact fact =
                organisation.change(command.details(), command.seen(), RegisterOrganisation.act(occasion));
        return organisations
                .keep()
                .chain(() -> participantsFollow
                        ? follow(organisation, occasion)
                        : Uni.createFrom().voidItem())
                .chain(() -> outbox.append(fact));
    }

    private Uni<Void> follow(Organisation organisation, Occasion occasion) {
        return jobs.start(FollowingOrder.JOB, new FollowingOrder(organisation.id()), occasion)
                .replaceWithVoid();
    }
}
