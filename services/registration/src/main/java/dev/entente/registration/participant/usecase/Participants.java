package dev.entente.registration.participant.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.Person;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** All participants, with the persons behind them. */
public interface Participants {

    /** Refuses a second participation of one organisation and account, and an external id used twice at one event. */
    Uni<Void> add(Participant participant, Person person);

    /** Writes what was changed, with the same refusals. */
    Uni<Void> keep();

    /** Locked until the command ends; refuses when it is neither this account's nor at an event it organises. */
    Uni<Participant> toChange(UUID id, String accountId);

    /** As {@link #toChange}, for organisers of the event only. */
    Uni<Participant> toDecideOn(UUID id, String organiserAccountId);

    /** As {@link #toChange}, for who has just redeemed an invitation to it. */
    Uni<Participant> invited(UUID id);

    Uni<Person> personOf(UUID participantId);

    Uni<ParticipantEntry> get(UUID id, String accountId);

    /** The organiser sees all; others see themselves and, once approved, who else is. */
    Uni<List<ParticipantEntry>> page(String accountId, ParticipantSearch search, PageRequest request);

    Uni<List<ParticipantEntry>> pageOfAccount(String accountId, PageRequest request);

    /** Participants of this organisation at live events that go on, locked, in the order of their ids. */
    Uni<List<Participant>> followersOf(UUID organisationId, UUID afterId, int most);
}
