package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a timetable against the problem, rule by rule, the slow and obvious way. Every proposal passes through it,
 * whoever made it; it shares nothing with those that make timetables, so that their mistakes cannot hide here.
 */
public final class TimetableCheck {
    private final TimetableProblem problem;
    private final Map<UUID, Slot> slots;
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final Map<UUID, Table> tables;
    private final Map<UUID, Participant> participants;
    private final Map<UUID, Meeting> meetings;
    private final Set<String> occupied = new HashSet<>();
    private final Map<UUID, Integer> added = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private TimetableCheck(TimetableProblem problem) {
        this.problem = problem;
        this.slots = by(problem.slots(), Slot::slotId);
        problem.slots().forEach(slot -> numberOfSlot.put(slot.slotId(), numberOfSlot.size()));
        this.tables = by(problem.tables(), Table::tableId);
        this.participants = by(problem.participants(), Participant::participantId);
        this.meetings = by(problem.meetings(), Meeting::meetingId);
    }

    /**
     * What a timetable really is.
     *
     * @param violations rules that it breaks; empty when it is valid
     * @param missing meetings that participants have fewer than they should, added up
     */
    public record Finding(List<String> violations, int placed, int missing, DayQuality quality) {
        public Finding {
            violations = List.copyOf(violations);
        }

        public boolean isValid() {
            return violations.isEmpty();
        }
    }

    public static Finding of(TimetableProblem problem, List<Placement> placements) {
        return new TimetableCheck(problem).read(placements);
    }

    private Finding read(List<Placement> placements) {
        problem.bookings().forEach(booking -> occupy(booking.slotId(), booking.resourceIds()));
        problem.closed().forEach(place -> occupy(place.slotId(), List.of(place.resourceId())));
        Set<UUID> placed = new HashSet<>();
        for (Placement placement : placements) {
            Meeting meeting = meetings.get(placement.meetingId());
            if (meeting == null) {
                violations.add("meeting " + placement.meetingId() + " was not to be placed");
            } else if (!placed.add(meeting.meetingId())) {
                violations.add("meeting " + placement.meetingId() + " is placed twice");
            } else {
                check(meeting, placement);
            }
        }
        added.forEach(this::checkLimit);
        Map<UUID, Set<UUID>> days = days(placements);
        checkRests(days);
        if (problem.paces().leaveTimeBetweenHalls()) {
            checkWays(placements);
        }
        checkOrder(placements);
        return new Finding(violations, placed.size(), missing(days), DayQuality.of(problem.slots(), days));
    }

    private int missing(Map<UUID, Set<UUID>> days) {
        return problem.participants().stream()
                .mapToInt(participant -> Math.max(
                        0,
                        participant.target()
                                - days.getOrDefault(participant.participantId(), Set.of())
                                        .size()))
                .sum();
    }

    private void check(Meeting meeting, Placement placement) {
        Slot slot = slots.get(placement.slotId());
        if (slot == null || !slot.sessionId().equals(placement.sessionId())) {
            violations.add("meeting " + meeting.meetingId() + " is in slot " + placement.slotId()
                    + ", which cannot be booked in that session");
            return;
        }
        for (UUID participantId : meeting.participantIds()) {
            Participant participant = participants.get(participantId);
            if (participant == null || participant.unavailableSlotIds().contains(slot.slotId())) {
                violations.add("participant " + participantId + " is not available in slot " + slot.slotId());
            }
            added.merge(participantId, 1, Integer::sum);
        }
        checkTable(meeting, placement);
        Set<UUID> only = problem.times().slotIds().get(meeting.meetingId());
        if (only != null && !only.contains(slot.slotId()) && !stays(meeting, placement)) {
            violations.add("meeting " + meeting.meetingId() + " is outside its sessions");
        }
        occupy(slot.slotId(), List.of(meeting.requesterId(), meeting.receiverId(), placement.tableId()));
    }

    private static boolean stays(Meeting meeting, Placement placement) {
        Place standing = meeting.standing();
        return standing != null && standing.slotId().equals(placement.slotId());
    }

    /** Where both stay, their order is what it was. */
    private void checkOrder(List<Placement> placements) {
        Map<UUID, Integer> numbers = new HashMap<>();
        Set<UUID> staying = new HashSet<>();
        for (Booking booking : problem.bookings()) {
            Integer number = numberOfSlot.get(booking.slotId());
            if (number != null) {
                numbers.put(booking.meetingId(), number);
                staying.add(booking.meetingId());
            }
        }
        for (Placement placement : placements) {
            Integer number = numberOfSlot.get(placement.slotId());
            Meeting meeting = meetings.get(placement.meetingId());
            if (number != null && meeting != null) {
                numbers.put(placement.meetingId(), number);
                if (stays(meeting, placement)) {
                    staying.add(placement.meetingId());
                }
            }
        }
        problem.times().after().forEach((later, awaited) -> {
            for (UUID earlier : awaited) {
                Integer first = numbers.get(earlier);
                Integer then = numbers.get(later);
                boolean bothStay = staying.contains(earlier) && staying.contains(later);
                if (first != null && then != null && first >= then && !bothStay) {
                    violations.add("meeting " + earlier + " must be over before meeting " + later);
                }
            }
        });
    }

    private void checkTable(Meeting meeting, Placement placement) {
        Table table = tables.get(placement.tableId());
        if (table == null) {
            violations.add("there is no table " + placement.tableId());
            return;
        }
        boolean bothCome = meeting.participantIds().stream()
                .map(participants::get)
                .allMatch(party -> party != null && party.presence() == Presence.ON_SITE);
        if (table.kind() != (bothCome ? Presence.ON_SITE : Presence.ONLINE)) {
            violations.add("table " + table.tableId() + " does not suit meeting " + meeting.meetingId());
        }
        UUID owner = table.fixedParticipantId();
        if (owner != null && !meeting.participantIds().contains(owner)) {
            violations.add(
                    "booth " + table.tableId() + " belongs to nobody who takes part in meeting " + meeting.meetingId());
        }
    }

    private void occupy(UUID slotId, List<UUID> resourceIds) {
        for (UUID resource : resourceIds) {
            if (!occupied.add(slotId + " " + resource)) {
                violations.add(resource + " is needed twice in slot " + slotId);
            }
        }
    }

    private void checkLimit(UUID participantId, int count) {
        Participant participant = participants.get(participantId);
        if (participant != null && count > participant.room()) {
            violations.add("participant " + participantId + " gets " + count + " meetings and may have "
                    + participant.room() + " more");
        }
    }

    /** Counts along the slots of each session, from the first meeting of a row to the last. */
    private void checkRests(Map<UUID, Set<UUID>> days) {
        Set<UUID> tireless = problem.tirelessParticipants();
        days.forEach((participantId, slotIds) -> {
            Rest rest = problem.paces().restOf(participantId);
            if (rest != null
                    && !tireless.contains(participantId)
                    && longestRow(slotIds, rest.slots()) > rest.afterMeetings()) {
                violations.add("participant " + participantId + " has more than " + rest.afterMeetings()
                        + " meetings without a rest");
            }
        });
    }

    private int longestRow(Set<UUID> slotIds, int rest) {
        int longest = 0;
        int row = 0;
        int idle = 0;
        UUID session = null;
        for (Slot slot : problem.slots()) {
            if (!slot.sessionId().equals(session)) {
                session = slot.sessionId();
                row = 0;
                idle = 0;
            }
            if (slotIds.contains(slot.slotId())) {
                row = idle >= rest ? 1 : row + 1;
                idle = 0;
                longest = Math.max(longest, row);
            } else {
                idle++;
            }
        }
        return longest;
    }

    /** Where somebody is; {@code stays} when that was so before. */
    private record Visit(UUID slotId, @Nullable String hall, boolean stays) {}

    /** Who has too little time between meetings that stay is let off: nothing that is done helps. */
    private void checkWays(List<Placement> placements) {
        visits(placements).forEach((participantId, own) -> {
            int onTheWay = problem.paces().travelSlotsOf(participantId);
            List<Visit> staying = own.stream().filter(Visit::stays).toList();
            if (!hurries(staying, onTheWay) && hurries(own, onTheWay)) {
                violations.add("participant " + participantId + " has fewer than " + onTheWay
                        + " slots to go from hall to hall");
            }
        });
    }

    private boolean hurries(List<Visit> visits, int onTheWay) {
        for (Visit one : visits) {
            for (Visit other : visits) {
                if (!Objects.equals(one.hall(), other.hall()) && isTooNear(one.slotId(), other.slotId(), onTheWay)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTooNear(UUID one, UUID other, int onTheWay) {
        Integer number = numberOfSlot.get(one);
        Integer otherNumber = numberOfSlot.get(other);
        return number != null
                && otherNumber != null
                && Math.abs(number - otherNumber) <= onTheWay
                && problem.slots()
                        .get(number)
                        .sessionId()
                        .equals(problem.slots().get(otherNumber).sessionId());
    }

    private Map<UUID, List<Visit>> visits(List<Placement> placements) {
        Map<UUID, List<Visit>> visits = new HashMap<>();
        for (Booking booking : problem.bookings()) {
            visit(
                    visits,
                    List.of(booking.requesterId(), booking.receiverId()),
                    booking.slotId(),
                    booking.tableId(),
                    true);
        }
        for (Placement placement : placements) {
            Meeting meeting = meetings.get(placement.meetingId());
            if (meeting != null) {
                boolean stays = placement.place().equals(meeting.standing());
                visit(visits, meeting.participantIds(), placement.slotId(), placement.tableId(), stays);
            }
        }
        return visits;
    }

    private void visit(
            Map<UUID, List<Visit>> visits, List<UUID> participantIds, UUID slotId, UUID tableId, boolean stays) {
        Table table = tables.get(tableId);
        if (table != null && table.kind() == Presence.ON_SITE) {
            participantIds.forEach(id ->
                    visits.computeIfAbsent(id, none -> new ArrayList<>()).add(new Visit(slotId, table.hall(), stays)));
        }
    }

    private Map<UUID, Set<UUID>> days(List<Placement> placements) {
        Map<UUID, Set<UUID>> days = new HashMap<>();
        problem.participants().forEach(participant -> days.put(participant.participantId(), new HashSet<>()));
        for (Booking booking : problem.bookings()) {
            days.computeIfAbsent(booking.requesterId(), none -> new HashSet<>()).add(booking.slotId());
            days.computeIfAbsent(booking.receiverId(), none -> new HashSet<>()).add(booking.slotId());
        }
        for (Placement placement : placements) {
            Meeting meeting = meetings.get(placement.meetingId());
            if (meeting != null) {
                meeting.participantIds()
                        .forEach(id -> days.computeIfAbsent(id, none -> new HashSet<>())
                                .add(placement.slotId()));
            }
        }
        return days;
    }

    private static <T> Map<UUID, T> by(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
