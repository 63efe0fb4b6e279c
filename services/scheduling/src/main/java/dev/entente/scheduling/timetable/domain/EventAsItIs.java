package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable is made of, before anybody says what is wished.
 *
 * @param slots those that can still be booked, in the order of time
 * @param slotsOfSessions open session → its slots that can still be booked; sessions may share some
 * @param boothOrganisations booth → organisation of whose it is
 * @param pairs of those who may stand in for others, and whom they meet
 * @param closed places that earlier repairs closed
 * @param participants all who have a meeting here, and who may stand in
 */
public record EventAsItIs(
        EventTerms terms,
        List<Slot> slots,
        Map<UUID, Set<UUID>> slotsOfSessions,
        List<Table> tables,
        Map<UUID, UUID> boothOrganisations,
        List<Pair> pairs,
        List<Claim> closed,
        List<Guest> participants,
        List<Appointment> meetings) {

    /** Two who have a meeting that must stay their only one, in the order of their ids as the database has it. */
    public record Pair(UUID oneId, UUID otherId) {

        static Pair of(UUID one, UUID other) {
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            return inOrder ? new Pair(one, other) : new Pair(other, one);
        }
    }

    public record Guest(
            UUID participantId,
            UUID organisationId,
            @Nullable String accountId,
            boolean approved,
            Presence presence,
            String participationType,
            int scheduledMeetings,
            List<UUID> unavailableSlotIds) {

        Guest alsoAwayAt(Set<UUID> slotIds) {
            return new Guest(
                    participantId,
                    organisationId,
                    accountId,
                    approved,
                    presence,
                    participationType,
                    scheduledMeetings,
                    Stream.concat(unavailableSlotIds.stream(), slotIds.stream())
                            .distinct()
                            .toList());
        }
    }
}
