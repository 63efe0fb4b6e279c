package dev.entente.registration.participant.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.platform.time.Ids;
import dev.entente.registration.participant.domain.EventTerms;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.ParticipantFact;
import dev.entente.registration.participant.domain.ParticipantRule;
import dev.entente.registration.participant.domain.ParticipationDetails;
import dev.entente.registration.participant.domain.Person;
import dev.entente.registration.participant.domain.PersonDetails;
import dev.entente.registration.vocabulary.domain.Act;
import dev.entente.registration.vocabulary.domain.PhasedCommand;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody applies for itself, or an organiser enters somebody else, who gets an account later by an invitation. */
@ApplicationScoped
public class RegisterParticipant {
    private final Participants participants;
    private final ParticipationTerms terms;
    private final RepresentedOrganisations organisations;
    private final Ids ids;
    private final Outbox outbox;

    RegisterParticipant(
            Participants participants,
            ParticipationTerms terms,
            RepresentedOrganisations organisations,
            Ids ids,
            Outbox outbox) {
        this.participants = participants;
        this.terms = terms;
        this.organisations = organisations;
        this.ids = ids;
        this.outbox = outbox;
    }

    public record Command(
            UUID matchmakingEventId,
            UUID organisationId,
            ParticipationDetails details,
            PersonDetails person,
            @Nullable Instant occurredAt) {}

    public Uni<Participant> handle(Command command, Occasion occasion) {
        String account = occasion.actor().accountId();
        return terms.seenBy(account, command.matchmakingEventId())
                .invoke(event -> requireMayRegister(event, command, occasion))
                .chain(event -> organisations
                        .get(command.organisationId())
                        .map(organisation -> new Participant(
                                ids.get(),
                                event,
                                organisation,
                                command.details(),
                                event.areOrganisedBy(account) ? null : account))
                        .call(participant -> register(participant, event, command, occasion)));
    }

    private Uni<Void> register(Participant participant, EventTerms event, Command command, Occasion occasion) {
        List<ParticipantFact> facts = facts(participant, event, command, occasion);
        return participants
                .add(participant, new Person(participant.id(), command.person()))
                .chain(() -> outbox.append(facts));
    }

    private static List<ParticipantFact> facts(
            Participant participant, EventTerms event, Command command, Occasion occasion) {
        boolean entered = event.areOrganisedBy(occasion.actor().accountId());
        Act act = entered
                ? Act.ofOrganiser(occasion, command.occurredAt())
                : Act.ofParticipant(occasion, participant.id(), command.occurredAt());
        List<ParticipantFact> facts = new ArrayList<>();
        facts.add(participant.apply(entered ? PhasedCommand.ENTER_PARTICIPANT : PhasedCommand.APPLY, event, act));
        if (event.automaticApproval()) {
            facts.add(participant.approve(event, null, act.byRule()));
        }
        return facts;
    }

    private static void requireMayRegister(EventTerms event, Command command, Occasion occasion) {
        boolean organises = event.areOrganisedBy(occasion.actor().accountId());
        require(
                organises || occasion.actor().is(Role.PARTICIPANT),
                ParticipantRule.MATCHMAKING_EVENT_MUST_EXIST,
                "There is no such matchmaking event among yours.");
        require(
                organises || command.details().externalId() == null,
                ParticipantRule.EXTERNAL_ID_MUST_BE_GIVEN_BY_ORGANISER,
                "/externalId",
                "External ids are the organiser's own numbers; leave it out.");
    }
}
