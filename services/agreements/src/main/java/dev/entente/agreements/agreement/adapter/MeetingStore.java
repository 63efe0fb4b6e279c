package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.usecase.Meetings;
import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class MeetingStore implements Meetings {
    private static final String KEEP = """
            with former as (select held from meeting where id = :id)
            insert into meeting(id, matchmaking_event_id, held, may_yet_be_held, slot_starts_at,
                    requester_participant_id, requester_organisation_id, requester_organisation_kind, requester_country,
                    receiver_participant_id, receiver_organisation_id, receiver_organisation_kind, receiver_country)
            values (:id, :event, :held, :mayYetBeHeld, cast(cast(:startsAt as text) as timestamptz),
                    :requesterId, :requesterOrganisation, :requesterKind, :requesterCountry,
                    :receiverId, :receiverOrganisation, :receiverKind, :receiverCountry)
            on conflict (id) do update set
                held = excluded.held, may_yet_be_held = excluded.may_yet_be_held,
                slot_starts_at = excluded.slot_starts_at,
                requester_participant_id = excluded.requester_participant_id,
                receiver_participant_id = excluded.receiver_participant_id,
                requester_country = excluded.requester_country, receiver_country = excluded.receiver_country
            returning coalesce((select held from former), false)""";

    private static final String UNHOLD = """
            with former as (select id, held from meeting where id = :id for update)
            update meeting set held = false, may_yet_be_held = false from former where meeting.id = former.id
            returning former.held""";

    private final CurrentSession session;

    MeetingStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Boolean> keep(Meeting meeting) {
        return session.with(open -> {
            ScalarSelect<Boolean> keep = ScalarSelect.of(open, KEEP, Boolean.class)
                    .setParameter("id", meeting.id())
                    .setParameter("event", meeting.matchmakingEventId())
                    .setParameter("held", meeting.isHeld())
                    .setParameter("mayYetBeHeld", meeting.mayYetBeHeld())
                    .setParameter("startsAt", Objects.toString(meeting.slotStartsAt(), null));
            give(keep, "requester", meeting.requester());
            give(keep, "receiver", meeting.receiver());
            return keep.getSingleResult();
        });
    }

    @Override
    public Uni<Boolean> unhold(UUID id) {
        return session.with(open -> ScalarSelect.of(open, UNHOLD, Boolean.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Boolean.TRUE::equals));
    }

    private static void give(ScalarSelect<Boolean> keep, String side, Attendee attendee) {
        keep.setParameter(side + "Id", attendee.participantId())
                .setParameter(side + "Organisation", attendee.organisationId())
                .setParameter(side + "Kind", attendee.organisationKind().name())
                .setParameter(side + "Country", attendee.country());
    }

    /** Locks in the order of ids, so that two who name the same meetings do not wait for each other. */
    @Override
    public Uni<List<Meeting>> findSteady(Collection<UUID> ids) {
        return session.with(
                open -> open.createSelectionQuery("from Meeting where id in :ids order by id", Meeting.class)
                        .setParameter("ids", ids)
                        .setLockMode(LockModeType.PESSIMISTIC_READ)
                        .getResultList());
    }

    @Override
    public Uni<Boolean> allHeld(Collection<UUID> ids) {
        return session.with(
                open -> open.createSelectionQuery("select count(*) from Meeting where id in :ids and held", Long.class)
                        .setParameter("ids", ids)
                        .getSingleResult()
                        .map(held -> held == ids.size()));
    }
}
