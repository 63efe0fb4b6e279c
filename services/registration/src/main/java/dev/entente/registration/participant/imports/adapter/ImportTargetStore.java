package dev.entente.registration.participant.imports.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.domain.Invitation;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.Person;
import dev.entente.registration.participant.imports.domain.FoundOrganisations;
import dev.entente.registration.participant.imports.domain.OrganisationReference;
import dev.entente.registration.participant.imports.usecase.ImportTargets;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ImportTargetStore implements ImportTargets {
    private static final String KNOWN = """
            select * from participant
             where matchmaking_event_id = :event
               and external_id in (select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)))
             order by id for update""";
    private static final String PERSONS = """
            select * from person
             where participant_id in (
                   select cast(given as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given)""";
    private static final String ORGANISATIONS = """
            select cast(json_build_object(
                       'snapshot', json_build_object('organisationId', o.id, 'kind', o.kind, 'country', o.country,
                                                     'firstKind', o.first_kind, 'firstCountry', o.first_country),
                       'name', o.name,
                       'externalId', case when o.owner_account_id = :owner then o.external_id end) as text)
              from organisation o
             where o.id in (
                   select cast(given ->> 'organisationId' as uuid)
                     from jsonb_array_elements(cast(cast(:asked as text) as jsonb)) as given)
                or (o.owner_account_id = :owner and o.external_id in (
                   select given ->> 'externalId'
                     from jsonb_array_elements(cast(cast(:asked as text) as jsonb)) as given))
                or (lower(o.name), o.country, o.kind) in (
                   select lower(given -> 'details' ->> 'name'), given -> 'details' ->> 'country',
                          given -> 'details' ->> 'kind'
                     from jsonb_array_elements(cast(cast(:asked as text) as jsonb)) as given)
             order by (o.owner_account_id = :owner) desc, o.id""";
    private static final String VOID_EARLIER = """
            delete from invitation
             where redeemed_at is null and participant_id in (
                   select cast(given as uuid) from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given)""";

    private final CurrentSession session;
    private final JsonRows json;

    ImportTargetStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<List<Known>> knownByExternalId(UUID matchmakingEventId, List<String> externalIds) {
        return session.with(open -> open.createNativeQuery(KNOWN, Participant.class)
                .setParameter("event", matchmakingEventId)
                .setParameter("ids", json.write(externalIds))
                .getResultList()
                .chain(found -> found.isEmpty() ? Uni.createFrom().item(List.<Known>of()) : withPersons(found)));
    }

    private Uni<List<Known>> withPersons(List<Participant> participants) {
        List<UUID> ids = participants.stream().map(Participant::id).toList();
        return session.with(open -> open.createNativeQuery(PERSONS, Person.class)
                        .setParameter("ids", json.write(ids))
                        .getResultList())
                .map(found -> found.stream().collect(Collectors.toMap(Person::participantId, Function.identity())))
                .map(persons -> participants.stream()
                        .map(participant -> known(participant, persons))
                        .toList());
    }

    private static Known known(Participant participant, Map<UUID, Person> persons) {
        return new Known(participant, Objects.requireNonNull(persons.get(participant.id())));
    }

    @Override
    public Uni<FoundOrganisations> find(String organiserAccountId, List<OrganisationReference> references) {
        return session.with(open -> ScalarSelect.of(open, ORGANISATIONS, String.class)
                        .setParameter("owner", organiserAccountId)
                        .setParameter("asked", json.write(references))
                        .getResultList())
                .map(found -> new FoundOrganisations(json.read(found, FoundOrganisations.Entry.class)));
    }

    @Override
    public Uni<Void> write(Harvest harvest) {
        List<UUID> invited =
                harvest.invitations().stream().map(Invitation::participantId).toList();
        return session.with(open -> {
            detach(open, harvest.spoiled());
            return open.createNativeQuery(VOID_EARLIER)
                    .setParameter("ids", json.write(invited))
                    .executeUpdate()
                    .chain(() -> open.persistAll(entities(harvest)))
                    .chain(open::flush);
        });
    }

    private static void detach(Mutiny.Session open, List<Known> spoiled) {
        spoiled.forEach(one -> {
            open.detach(one.participant());
            open.detach(one.person());
        });
    }

    private static Object[] entities(Harvest harvest) {
        return Stream.of(
                        harvest.organisations().stream(),
                        harvest.participants().stream().map(Known::participant),
                        harvest.participants().stream().map(Known::person),
                        harvest.invitations().stream())
                .flatMap(Function.identity())
                .toArray();
    }

    @Override
    public Uni<Void> forget() {
        return session.with(open -> {
            open.clear();
            return Uni.createFrom().voidItem();
        });
    }
}
