package dev.entente.registration.programme.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.programme.domain.Programme;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** An organiser corrects a partnership; members who stay keep the country they were entered with. */
@ApplicationScoped
public class ChangePartnership {
    private final Programmes programmes;
    private final MemberOrganisations organisations;
    private final Outbox outbox;

    ChangePartnership(Programmes programmes, MemberOrganisations organisations, Outbox outbox) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    public record Command(
            UUID programmeId,
            UUID partnershipId,
            String name,
            List<UUID> memberOrganisationIds,
            List<String> targetCountries,
            SeenVersion seen) {}

    public Uni<ProgrammeFact> handle(Command command, Occasion occasion) {
        return programmes
                .toChange(command.programmeId(), occasion.actor().accountId())
                .chain(programme -> changed(programme, command, occasion))
                .call(outbox::append);
    }

    private Uni<ProgrammeFact> changed(Programme programme, Command command, Occasion occasion) {
        return organisations
                .get(command.memberOrganisationIds())
                .map(members -> programme
                        .partnership(command.partnershipId())
                        .changed(command.name(), members, command.targetCountries()))
                .map(partnership -> programme.change(partnership, command.seen(), Act.ofOrganiser(occasion, null)));
    }
}
