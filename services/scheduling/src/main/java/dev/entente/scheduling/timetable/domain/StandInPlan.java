package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.EventAsItIs.Guest;
import dev.entente.scheduling.timetable.domain.EventAsItIs.Pair;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of somebody who cannot come a colleague takes over where they are: as the organiser listed them, each in the
 * order of time. Where both parties are absent, nobody does.
 */
final class StandInPlan {
    private final EventAsItIs event;
    private final PlacesAsTheyAre places;
    private final Map<UUID, Guest> guests;
    private final Set<Claim> busy = new HashSet<>();
    private final Set<Pair> pairs;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Map<UUID, HandOver> handOvers = new LinkedHashMap<>();

    StandInPlan(EventAsItIs event, @Nullable Repair repair, PlacesAsTheyAre places) {
        this.event = event;
        this.places = places;
        this.guests = event.participants().stream()
                .map(places::guest)
                .collect(Collectors.toMap(Guest::participantId, Function.identity()));
        this.pairs = new HashSet<>(event.pairs());
        if (repair != null && !repair.standIns().isEmpty()) {
            plan(repair);
        }
    }

    private void plan(Repair whatHappened) {
        Map<UUID, Integer> order = new HashMap<>();
        for (Slot slot : event.slots()) {
            order.put(slot.slotId(), order.size());
        }
        for (Appointment each : event.meetings()) {
            UUID slotId = each.slotId();
            if (slotId != null) {
                each.participantIds().forEach(id -> busy.add(new Claim(slotId, id)));
            }
        }
        List<Appointment> coming = event.meetings().stream()
                .filter(each -> each.slotId() != null && each.unreported() && each.attended())
                .sorted(Comparator.comparing(each -> order.getOrDefault(each.slotId(), 0)))
                .toList();
        for (StandIn standIn : whatHappened.standIns()) {
            coming.forEach(each -> consider(each, standIn, whatHappened));
        }
    }

    private void consider(Appointment appointment, StandIn standIn, Repair whatHappened) {
        UUID slotId = appointment.slotId();
        UUID absent = standIn.forParticipantId();
        if (slotId == null
                || handOvers.containsKey(appointment.meetingId())
                || !appointment.participantIds().contains(absent)
                || !whatHappened.isAbsent(absent, slotId)) {
            return;
        }
        UUID partner = appointment.partnerOf(absent);
        Pair pair = Pair.of(standIn.participantId(), partner);
        if (!whatHappened.isAbsent(partner, slotId)
                && isFree(standIn.participantId(), slotId, whatHappened)
                && mayMeet(standIn.participantId(), partner)
                && !pairs.contains(pair)
                && places.canStay(appointment.handedOver(absent, standIn.participantId()))) {
            busy.add(new Claim(slotId, standIn.participantId()));
            busy.remove(new Claim(slotId, absent));
            if (!event.terms().repeatedMeetingsAllowed()) {
                pairs.add(pair);
            }
            taken.merge(standIn.participantId(), 1, Integer::sum);
            handOvers.put(
                    appointment.meetingId(), new HandOver(appointment.meetingId(), absent, standIn.participantId()));
        }
    }

    private boolean isFree(UUID colleagueId, UUID slotId, Repair whatHappened) {
        Guest colleague = guests.get(colleagueId);
        return colleague != null
                && colleague.approved()
                && !whatHappened.isAbsent(colleagueId, slotId)
                && !busy.contains(new Claim(slotId, colleagueId))
                && colleague.scheduledMeetings() + taken.getOrDefault(colleagueId, 0)
                        < event.terms().meetingLimit(colleague.participationType());
    }

    /** As when one of them had asked the other; an account never stands for both. */
    private boolean mayMeet(UUID colleagueId, UUID partnerId) {
        Guest colleague = guests.get(colleagueId);
        Guest partner = guests.get(partnerId);
        return colleague != null
                && partner != null
                && event.terms().mayMeet(colleague.participationType(), partner.participationType())
                && (colleague.accountId() == null || !Objects.equals(colleague.accountId(), partner.accountId()));
    }

    List<HandOver> handOvers() {
        return List.copyOf(handOvers.values());
    }

    /** As it is once a colleague has taken it over. */
    Appointment after(Appointment appointment) {
        HandOver handOver = handOvers.get(appointment.meetingId());
        return handOver == null
                ? appointment
                : appointment.handedOver(handOver.fromParticipantId(), handOver.toParticipantId());
    }

    /** What a colleague took over stays, and so does what stands at a booth of somebody's colleague. */
    boolean keeps(Appointment appointment) {
        return handOvers.containsKey(appointment.meetingId())
                || (places.isAtBoothOfColleague(appointment) && places.canStay(appointment));
    }
}
