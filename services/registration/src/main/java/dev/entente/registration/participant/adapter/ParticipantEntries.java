package dev.entente.registration.participant.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.participant.domain.Participant;
import dev.entente.registration.participant.domain.PersonDetails;
import dev.entente.registration.participant.usecase.ParticipantEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds names to participants: the organisation's for everybody, the person's for who may know it. */
@ApplicationScoped
class ParticipantEntries {
    private static final String NAMES = """
            select cast(json_build_object(
                       'participantId', p.id, 'organisationName', o.name,
                       'person', case when :account = p.account_id or :account = any(e.organiser_account_ids) then
                           (select json_build_object('firstName', first_name, 'lastName', last_name, 'email', email,
                                                     'phone', phone, 'jobTitle', job_title)
                              from person where participant_id = p.id) end) as text)
              from participant p
              join organisation o on o.id = p.organisation_id
              join matchmaking_event e on e.id = p.matchmaking_event_id
             where p.id in (select cast(given as uuid)
                              from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given)""";

    private final CurrentSession session;
    private final JsonRows rows;

    ParticipantEntries(CurrentSession session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    record Names(
            UUID participantId,
            String organisationName,
            @Nullable PersonDetails person) {}

    Uni<List<ParticipantEntry>> of(List<Participant> participants, String readerAccountId) {
        if (participants.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = participants.stream().map(Participant::id).toList();
        return session.with(open -> ScalarSelect.of(open, NAMES, String.class)
                        .setParameter("account", readerAccountId)
                        .setParameter("ids", rows.write(ids))
                        .getResultList())
                .map(found -> found.stream()
                        .map(row -> rows.read(row, Names.class))
                        .collect(Collectors.toMap(Names::participantId, Function.identity())))
                .map(names -> participants.stream()
                        .map(participant -> entry(participant, names))
                        .toList());
    }

    private static ParticipantEntry entry(Participant participant, Map<UUID, Names> names) {
        Names own = Objects.requireNonNull(names.get(participant.id()));
        return new ParticipantEntry(participant, own.organisationName(), own.person());
    }
}
