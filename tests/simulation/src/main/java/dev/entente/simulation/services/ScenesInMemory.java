package dev.entente.simulation.services;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Invitation;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingCopies;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.MeetingStatus;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.SlotProposal;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.domain.WantedSlot;
import dev.entente.scheduling.meeting.usecase.MeetingFilter;
import dev.entente.scheduling.meeting.usecase.Meetings;
import dev.entente.scheduling.meeting.usecase.Scenes;
import dev.entente.scheduling.roster.domain.RosterEntry;
import dev.entente.simulation.services.SchedulingTables.Guest;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Meetings and what surrounds them, in memory; as in production one statement locks, and the next one looks. */
final class ScenesInMemory implements Scenes, Meetings {
    private static final Set<MeetingStatus> LIVE =
            EnumSet.of(MeetingStatus.REQUESTED, MeetingStatus.ACCEPTED, MeetingStatus.SCHEDULED);

    private final World world;
    private final SimulatedTransactions transactions;
    private final SchedulingTables tables;
    private final Fair fair;
    private final FreePlaces places;
    private final EntitiesOfTransaction<Meeting> entities;

    ScenesInMemory(World world, SimulatedTransactions transactions, SchedulingTables tables, Fair fair) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
        this.fair = fair;
        this.places = new FreePlaces(tables, fair);
        this.entities = new EntitiesOfTransaction<>(transactions, tables.meetings(), MeetingCopies::of);
    }

    @Override
    public Uni<Scene> open(UUID meetingId, @Nullable SlotWish wish) {
        return open(meetingId, meeting -> wish);
    }

    @Override
    public Uni<Scene> openProposed(UUID meetingId) {
        return open(meetingId, meeting -> {
            SlotProposal proposal = meeting.proposal();
            return proposal == null ? null : new SlotWish(proposal.slotId(), null);
        });
    }

    private Uni<Scene> open(UUID meetingId, Function<Meeting, @Nullable SlotWish> wish) {
        return world.step("lock meeting", () -> lock(meetingId))
                .chain(meeting -> world.step("look around", () -> scene(meeting, wish.apply(meeting))));
    }

    private Meeting lock(UUID meetingId) {
        Meeting meeting = entities.lock(meetingId);
        if (meeting == null) {
            throw new Refusal(MeetingRule.MEETING_MUST_EXIST, "There is no such meeting.");
        }
        return meeting;
    }

    private Scene scene(Meeting meeting, @Nullable SlotWish wish) {
        RosterEntry requester = entry(meeting.party(Side.REQUESTER).participantId());
        RosterEntry receiver = entry(meeting.party(Side.RECEIVER).participantId());
        WantedSlot wanted = wish == null ? null : wanted(meeting, wish, requester, receiver);
        return new Scene(meeting, fair.terms(), requester, receiver, wanted, false);
    }

    private RosterEntry entry(UUID participantId) {
        Guest guest = tables.guests().get(transactions.current(), participantId);
        if (guest == null) {
            throw new IllegalStateException("There is no guest " + participantId);
        }
        return guest.entry();
    }

    private @Nullable WantedSlot wanted(Meeting meeting, SlotWish wish, RosterEntry one, RosterEntry other) {
        Transaction transaction = transactions.current();
        Fair.Slot slot = fair.slots().stream()
                .filter(known -> known.slotId().equals(wish.slotId()))
                .findFirst()
                .orElse(null);
        if (slot == null) {
            return null;
        }
        Set<UUID> taken = new HashSet<>();
        for (UUID participant : List.of(one.participantId(), other.participantId())) {
            if (places.isTakenByAnother(transaction, slot.slotId(), participant, meeting.meetingId())) {
                taken.add(participant);
            }
        }
        UUID table = places.table(transaction, slot.slotId(), meeting.meetingId(), wish.tableId());
        List<FreeSlot> instead = List.of();
        return new WantedSlot(
                slot.slotId(), fair.session(), slot.startsAt(), slot.endsAt(), false, taken, table, instead);
    }

    @Override
    public Uni<Invitation> invite(UUID matchmakingEventId, UUID requesterId, UUID receiverId) {
        return world.step("lock pair", () -> lockPair(requesterId, receiverId))
                .chain(openRequests ->
                        world.step("look at pair", () -> invitation(requesterId, receiverId, openRequests)));
    }

    private int lockPair(UUID requesterId, UUID receiverId) {
        Transaction transaction = transactions.current();
        for (UUID id : new TreeSet<>(List.of(requesterId, receiverId))) {
            tables.guests().lock(transaction, id);
        }
        Guest requester = tables.guests().get(transaction, requesterId);
        if (requester == null) {
            throw new IllegalStateException("There is no guest " + requesterId);
        }
        Guest counted = new Guest(requester.entry(), requester.scheduledMeetings(), requester.openRequests() + 1);
        tables.guests().put(transaction, requesterId, counted);
        return counted.openRequests();
    }

    private Invitation invitation(UUID requesterId, UUID receiverId, int openRequests) {
        UUID live = tables.meetings().all(transactions.current()).stream()
                .filter(meeting -> MeetingCopies.isOncePerEvent(meeting) && LIVE.contains(meeting.status()))
                .filter(meeting -> Set.of(requesterId, receiverId)
                        .equals(Set.of(
                                meeting.party(Side.REQUESTER).participantId(),
                                meeting.party(Side.RECEIVER).participantId())))
                .map(Meeting::meetingId)
                .findFirst()
                .orElse(null);
        return new Invitation(fair.terms(), entry(requesterId), entry(receiverId), openRequests, live);
    }

    @Override
    public Uni<Void> add(Meeting meeting) {
        return world.act("add meeting", () -> entities.persist(meeting.meetingId(), meeting));
    }

    @Override
    public Uni<Meeting> get(UUID meetingId, Actor actor) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public Uni<Page<Meeting>> page(MeetingFilter filter, PageRequest request, Actor actor) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public Uni<List<Meeting>> scheduledFor(UUID participantId) {
        throw new UnsupportedOperationException("only for reading");
    }

    @Override
    public Uni<List<Meeting>> find(Collection<UUID> meetingIds) {
        throw new UnsupportedOperationException("only for timetables");
    }

    @Override
    public Uni<Void> forget(List<Meeting> written) {
        throw new UnsupportedOperationException("only for timetables");
    }
}
