package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.organisation.domain.Organisation;
import dev.entente.registration.participant.domain.Invitation;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.Person;
import dev.entente.registration.participant.imports.domain.FoundOrganisations;
import dev.entente.registration.participant.imports.domain.OrganisationReference;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What an import reads and writes, always for many rows at once. */
public interface ImportTargets {

    /** The event's participants with these external ids, locked, and who they are. */
    Uni<List<Known>> knownByExternalId(UUID matchmakingEventId, List<String> externalIds);

    record Known(Participant participant, Person person) {}

    /**
     * The organisations that these references find: by id; by the organiser's own number; by name, country and kind, the
     * organiser's own before others', older before younger.
     */
    Uni<FoundOrganisations> find(String organiserAccountId, List<OrganisationReference> references);

    Uni<Void> write(Harvest harvest);

    /**
     * What the rows together ask to be written; participants known before are written with it.
     *
     * @param spoiled participants known before whose row was rejected half-way: they stay as they were
     */
    record Harvest(
            List<Organisation> organisations,
            List<Known> participants,
            List<Invitation> invitations,
            List<Known> spoiled) {}

    /** Lets go of all that was read and changed, unwritten. */
    Uni<Void> forget();
}
