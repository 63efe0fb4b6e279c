package dev.entente.registration.organisation.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.time.Ids;
import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.organisation.domain.OrganisationDetails;
import dev.entente.registration.organisation.domain.OrganisationFact;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** An organiser enters an organisation, or a participant its own; it belongs to whoever registered it. */
@ApplicationScoped
public class RegisterOrganisation {
    private final Organisations organisations;
    private final Ids ids;
    private final Outbox outbox;

    RegisterOrganisation(Organisations organisations, Ids ids, Outbox outbox) {
        this.organisations = organisations;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(OrganisationDetails details) {}

    public Uni<Organisation> handle(Command command, Occasion occasion) {
        Organisation organisation = new Organisation(ids.get(), occasion.actor().accountId(), command.details());
        OrganisationFact fact = organisation.registered(act(occasion));
        return organisations.add(organisation).call(() -> outbox.append(fact)).replaceWith(organisation);
    }

    static Act act(Occasion occasion) {
        return occasion.actor().is(Role.ORGANISER) ? Act.ofOrganiser(occasion, null) : Act.ofParticipant(occasion);
    }
}
