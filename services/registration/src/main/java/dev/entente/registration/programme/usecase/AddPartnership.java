package dev.entente.registration.programme.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import dev.entente.registration.programme.domain.Partnership;
import dev.entente.registration.programme.domain.Programme;
import dev.entente.registration.programme.domain.ProgrammeFact;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.SeenVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** An organiser enters a partnership with its members as they are now. */
@ApplicationScoped
public class AddPartnership {
    private final Programmes programmes;
    private final MemberOrganisations organisations;
    private final Ids ids;
    private final Outbox outbox;

    AddPartnership(Programmes programmes, MemberOrganisations organisations, Ids ids, Outbox outbox) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(
            UUID programmeId,
            String name,
            List<UUID> memberOrganisationIds,
            List<String> targetCountries,
            SeenVersion seen) {}

    public record Added(Partnership partnership, ProgrammeFact fact) {}

    public Uni<Added> handle(Command command, Occasion occasion) {
        return programmes
                .toChange(command.programmeId(), occasion.actor().accountId())
                .chain(programme -> organisations
                        .get(command.memberOrganisationIds())
                        .map(members -> new Partnership(ids.get(), command.name(), members, command.targetCountries()))
                        .map(partnership -> added(programme, partnership, command.seen(), occasion)))
                .call(added -> outbox.append(added.fact()));
    }

    private static Added added(Programme programme, Partnership partnership, SeenVersion seen, Occasion occasion) {
        return new Added(partnership, programme.add(partnership, seen, Act.ofOrganiser(occasion, null)));
    }
}
