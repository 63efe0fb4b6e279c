package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.EventAsItIs.Guest;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tables are closed, and which meetings cannot stay where they are. */
final class PlacesAsTheyAre {
    private static final int MOST_CLOSED = 100_000;

    private final Map<UUID, Table> tables;
    private final Map<UUID, Guest> guests;
    private final Set<Claim> closed;
    private final Map<UUID, UUID> boothOrganisations;

    PlacesAsTheyAre(EventAsItIs event, @Nullable Repair repair) {
        this.tables = event.tables().stream().collect(Collectors.toMap(Table::tableId, Function.identity()));
        this.guests = event.participants().stream()
                .map(guest -> repair == null ? guest : guest.alsoAwayAt(repair.absentAt(guest.participantId())))
                .collect(Collectors.toMap(Guest::participantId, Function.identity()));
        this.closed = new HashSet<>(event.closed());
        this.boothOrganisations = event.boothOrganisations();
        if (repair != null) {
            closed.removeIf(place -> repair.reopens(place.slotId(), place.resourceId()));
            repair.closed().forEach(choice -> close(choice, event));
        }
    }

    private void close(PlaceChoice choice, EventAsItIs event) {
        UUID named = choice.tableId();
        Set<UUID> chosen = named == null ? tables.keySet() : Set.of(named);
        List<UUID> slotIds = event.slots().stream()
                .map(Slot::slotId)
                .filter(slotId -> choice.slotIds().isEmpty() || choice.slotIds().contains(slotId))
                .toList();
        Refusal.require(
                closed.size() + (long) slotIds.size() * chosen.size() <= MOST_CLOSED,
                TimetableRule.REPAIR_MUST_NAME_FEWER,
                "At most " + MOST_CLOSED + " places can be closed.");
        slotIds.forEach(slotId -> chosen.forEach(table -> closed.add(new Claim(slotId, table))));
    }

    /** With what is known of it now. */
    Guest guest(Guest asWasKnown) {
        return guests.getOrDefault(asWasKnown.participantId(), asWasKnown);
    }

    List<Claim> closed() {
        return List.copyOf(closed);
    }

    boolean canStay(Appointment appointment) {
        UUID slotId = appointment.slotId();
        Table table = appointment.tableId() == null ? null : tables.get(appointment.tableId());
        return slotId != null
                && table != null
                && !closed.contains(new Claim(slotId, table.tableId()))
                && suits(table, appointment)
                && parties(appointment)
                        .noneMatch(guest -> guest.unavailableSlotIds().contains(slotId));
    }

    private boolean suits(Table table, Appointment appointment) {
        boolean bothCome = parties(appointment).allMatch(guest -> guest.presence() == Presence.ON_SITE);
        UUID owner = table.fixedParticipantId();
        return table.kind() == (bothCome ? Presence.ON_SITE : Presence.ONLINE)
                && (owner == null
                        || appointment.participantIds().contains(owner)
                        || isOfTheirOrganisation(table, appointment));
    }

    /** Whoever took a meeting over may be at its colleague's booth. */
    private boolean isOfTheirOrganisation(Table table, Appointment appointment) {
        UUID organisationId = boothOrganisations.get(table.tableId());
        return organisationId != null
                && parties(appointment).anyMatch(guest -> guest.organisationId().equals(organisationId));
    }

    boolean isAtBoothOfColleague(Appointment appointment) {
        Table table = appointment.tableId() == null ? null : tables.get(appointment.tableId());
        UUID owner = table == null ? null : table.fixedParticipantId();
        return table != null
                && owner != null
                && !appointment.participantIds().contains(owner)
                && isOfTheirOrganisation(table, appointment);
    }

    private Stream<Guest> parties(Appointment appointment) {
        return Stream.of(appointment.requesterId(), appointment.receiverId())
                .map(guests::get)
                .filter(guest -> guest != null);
    }
}
