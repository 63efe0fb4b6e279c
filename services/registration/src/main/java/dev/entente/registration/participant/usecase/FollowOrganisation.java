package dev.entente.registration.participant.usecase;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.registration.participant.domain.OrganisationSnapshot;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipantFact;
import dev.entente.registration.vocabulary.domain.Act;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Lets some of the participants of an organisation that has changed carry what it is now; live events only. */
@ApplicationScoped
public class FollowOrganisation {
    private static final int STEP = 200;

    private final Participants participants;
    private final RepresentedOrganisations organisations;
    private final Outbox outbox;

    FollowOrganisation(Participants participants, RepresentedOrganisations organisations, Outbox outbox) {
        this.participants = participants;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /** @param afterId the last participant of the step before */
    public record Command(UUID organisationId, UUID afterId) {}

    /** @param last false while there are more participants after {@code lastId} */
    public record Step(int seen, UUID lastId, boolean last) {}

    public Uni<Step> handle(Command command, Occasion occasion) {
        return organisations
                .get(command.organisationId())
                .chain(organisation -> participants
                        .followersOf(command.organisationId(), command.afterId(), STEP)
                        .call(found -> outbox.append(facts(found, organisation, occasion))))
                .map(found -> step(command, found));
    }

    private static List<ParticipantFact> facts(
            List<Participant> found, OrganisationSnapshot organisation, Occasion occasion) {
        Act act = Act.ofService(occasion);
        return found.stream()
                .filter(participant -> participant.differsFrom(organisation))
                .map(participant -> participant.follow(organisation, act))
                .toList();
    }

    private static Step step(Command command, List<Participant> found) {
        UUID lastId = found.isEmpty()
                ? command.afterId()
                : found.get(found.size() - 1).id();
        return new Step(found.size(), lastId, found.size() < STEP);
    }
}
