package dev.entente.scheduling.meeting.domain;

import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Guest;
import dev.entente.scheduling.meeting.domain.PublicationPlan.OpenSlot;
import dev.entente.scheduling.meeting.domain.PublicationPlan.State;
import dev.entente.scheduling.meeting.domain.PublicationPlan.TakenClaim;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings colleagues take over, by what is true now. Whoever is not free any more takes none: the meeting is left to
 * what was planned for it otherwise.
 */
public final class HandOvers {
    private final EventTerms terms;
    private final Instant from;
    private final Map<UUID, OpenSlot> slots = new HashMap<>();
    private final Map<UUID, Guest> guests;
    private final Map<UUID, Candidate> candidates;
    private final List<TakenClaim> claims;
    private final Map<UUID, HandOver> done = new LinkedHashMap<>();
    private final List<Booking> left = new ArrayList<>();
    private final List<Booking> taken = new ArrayList<>();

    /** @param from slots that begin later than this can be booked and left */
    private HandOvers(EventTerms terms, Instant from, State state, Collection<Candidate> candidates) {
        this.terms = terms;
        this.from = from;
        state.slots().forEach(slot -> slots.putIfAbsent(slot.slotId(), slot));
        this.guests = state.guests().stream()
                .collect(Collectors.toMap(Guest::participantId, Function.identity(), (one, same) -> one, HashMap::new));
        this.candidates = candidates.stream()
                .collect(Collectors.toMap(
                        Candidate::meetingId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        this.claims = new ArrayList<>(state.claims());
    }

    public static HandOvers of(
            EventTerms terms,
            Instant from,
            State state,
            Collection<Candidate> candidates,
            Collection<HandOver> wanted) {
        HandOvers handOvers = new HandOvers(terms, from, state, candidates);
        wanted.forEach(handOvers::consider);
        return handOvers;
    }

    /** Those that are carried out, by meeting. */
    public Map<UUID, HandOver> done() {
        return Map.copyOf(done);
    }

    /** Claims to be given back. */
    public List<Booking> left() {
        return List.copyOf(left);
    }

    /** Claims to be taken once these are free. */
    public List<Booking> taken() {
        return List.copyOf(taken);
    }

    /** The meetings as they are afterwards. */
    public List<Candidate> candidates() {
        return List.copyOf(candidates.values());
    }

    /** What is true afterwards. */
    public State state() {
        return new State(List.copyOf(guests.values()), List.copyOf(slots.values()), List.copyOf(claims));
    }

    /** The account that stands for a participant. */
    public @Nullable String accountOf(UUID participantId) {
        Guest guest = guests.get(participantId);
        return guest == null ? null : guest.accountId();
    }

    private void consider(HandOver wanted) {
        Candidate candidate = candidates.get(wanted.meetingId());
        UUID slotId = candidate == null ? null : candidate.slotId();
        UUID tableId = candidate == null ? null : candidate.tableId();
        if (candidate != null
                && slotId != null
                && tableId != null
                && !candidate.settled()
                && candidate.participantIds().contains(wanted.fromParticipantId())
                && !candidate.participantIds().contains(wanted.toParticipantId())
                && isBookable(slotId)
                && mayTake(wanted, slotId)) {
            carryOut(wanted, candidate, slotId, tableId);
        }
    }

    private boolean isBookable(UUID slotId) {
        OpenSlot slot = slots.get(slotId);
        return slot != null && slot.startsAt().isAfter(from);
    }

    private boolean mayTake(HandOver wanted, UUID slotId) {
        Guest absent = guests.get(wanted.fromParticipantId());
        Guest colleague = guests.get(wanted.toParticipantId());
        return absent != null
                && colleague != null
                && colleague.status() == ParticipantStatus.APPROVED
                && colleague.organisationId().equals(absent.organisationId())
                && !colleague.unavailableSlotIds().contains(slotId)
                && colleague.scheduledMeetings() < terms.meetingLimit(colleague.participationType())
                && claims.stream()
                        .noneMatch(claim -> claim.slotId().equals(slotId)
                                && claim.resourceId().equals(wanted.toParticipantId()));
    }

    private void carryOut(HandOver wanted, Candidate candidate, UUID slotId, UUID tableId) {
        UUID absent = wanted.fromParticipantId();
        UUID colleague = wanted.toParticipantId();
        Candidate after = candidate.handedOver(absent, colleague);
        candidates.put(candidate.meetingId(), after);
        left.add(candidate.at(slotId, tableId));
        taken.add(after.at(slotId, tableId));
        claims.removeIf(
                claim -> claim.slotId().equals(slotId) && claim.resourceId().equals(absent));
        claims.add(new TakenClaim(slotId, colleague, candidate.meetingId()));
        guests.computeIfPresent(absent, (id, guest) -> guest.counting(-1));
        guests.computeIfPresent(colleague, (id, guest) -> guest.counting(1));
        done.put(candidate.meetingId(), wanted);
    }

    /** What it adds to the counters of those concerned. */
    public Map<UUID, Load> loads() {
        Map<UUID, Load> loads = new HashMap<>();
        done.values()
                .forEach(each -> Stream.of(
                                Map.entry(each.fromParticipantId(), Load.MEETING_FREED),
                                Map.entry(each.toParticipantId(), Load.MEETING_SCHEDULED))
                        .forEach(load -> loads.merge(load.getKey(), load.getValue(), Load::plus)));
        return loads;
    }
}
