package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.HallVisits;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Stretch;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The problem in the engine's terms, where everything has a number. The engine's meetings are those to be placed, in
 * their order, then the bookings that stay, locked. Tables are pools: those on site, hall by hall, those online, the
 * booths, of which there is always one for a meeting of its owner, and those that bookings have.
 */
final class EngineProblem {
    static final int ON_SITE = 0;
    static final int ONLINE = 1;
    /** Where the pools of halls begin; the first hall's tables on site come before the online rooms. */
    private static final int BY_HALL = 2;

    private final TimetableProblem problem;
    private final List<UUID> participantIds = new ArrayList<>();
    private final Map<UUID, Integer> numberOfParticipant = new HashMap<>();
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final Map<UUID, Integer> numberOfMeeting = new HashMap<>();
    private final List<Booking> bookings;
    private final Halls halls;

    EngineProblem(TimetableProblem problem) {
        this.problem = problem;
        this.halls = new Halls(problem);
        for (Slot slot : problem.slots()) {
            numberOfSlot.put(slot.slotId(), numberOfSlot.size());
        }
        this.bookings = problem.bookings().stream()
                .filter(booking -> numberOfSlot.containsKey(booking.slotId()))
                .toList();
        problem.meetings().forEach(meeting -> numberOfMeeting.put(meeting.meetingId(), numberOfMeeting.size()));
        bookings.forEach(booking -> numberOfMeeting.put(booking.meetingId(), numberOfMeeting.size()));
        problem.participants().forEach(participant -> add(participant.participantId()));
        for (Booking booking : bookings) {
            add(booking.requesterId());
            add(booking.receiverId());
        }
    }

    private void add(UUID participantId) {
        if (numberOfParticipant.putIfAbsent(participantId, participantIds.size()) == null) {
            participantIds.add(participantId);
        }
    }

    TimetablingProblem inNumbers(TimetableWishes wishes) {
        Integer fairness = wishes.fairness();
        return new TimetablingProblem(
                "matchmaking event",
                problem.stretches().stream().map(Stretch::slots).toList(),
                participants(),
                meetings(),
                pools(),
                fairness == null ? OptionalInt.empty() : OptionalInt.of(fairness),
                wishes.chooses() ? Goal.CHOOSE_AND_PLACE : Goal.PLACE_ALL);
    }

    UUID participantId(int number) {
        return participantIds.get(number);
    }

    UUID slotId(int number) {
        return problem.slots().get(number).slotId();
    }

    UUID meetingId(int number) {
        return isToBePlaced(number)
                ? problem.meetings().get(number).meetingId()
                : bookings.get(number - problem.meetings().size()).meetingId();
    }

    Halls halls() {
        return halls;
    }

    private int onSite(int hall) {
        return hall == 0 ? ON_SITE : BY_HALL + hall - 1;
    }

    private int booths(int hall) {
        return BY_HALL + halls.count() - 1 + hall;
    }

    /** Bookings whose table is in no hall have the last pool. */
    private int booked(int hall) {
        return BY_HALL + 2 * halls.count() - 1 + (hall == TablePool.NO_HALL ? halls.count() : hall);
    }

    /** How many of the engine's meetings only stay where they are. */
    int staying() {
        return bookings.size();
    }

    /** A booking stays although somebody said afterwards that it cannot come. */
    private List<dev.entente.timetabling.model.Participant> participants() {
        List<Set<Integer>> away = new ArrayList<>();
        participantIds.forEach(id -> away.add(new HashSet<>()));
        for (Participant participant : problem.participants()) {
            Set<Integer> own = away.get(number(participant.participantId()));
            participant.unavailableSlotIds().stream()
                    .filter(numberOfSlot::containsKey)
                    .forEach(slotId -> own.add(slot(slotId)));
        }
        for (Booking booking : bookings) {
            away.get(number(booking.requesterId())).remove(slot(booking.slotId()));
            away.get(number(booking.receiverId())).remove(slot(booking.slotId()));
        }
        int slots = problem.slots().size();
        int[] most = mostMeetings();
        int[] targets = targets();
        Set<UUID> tireless = problem.tirelessParticipants();
        Set<UUID> hurried = new HallVisits(problem).hurried();
        return IntStream.range(0, most.length)
                .mapToObj(number -> resting(
                        dev.entente.timetabling.model.Participant.awayAt(
                                        SlotSet.where(slots, away.get(number)::contains))
                                .havingAtMost(most[number])
                                .aimingAt(targets[number])
                                .travellingFor(
                                        hurried.contains(participantId(number))
                                                ? 0
                                                : problem.paces().travelSlotsOf(participantId(number))),
                        tireless.contains(participantId(number))
                                ? null
                                : problem.paces().restOf(participantId(number))))
                .toList();
    }

    /** What each may have besides its bookings, and these. */
    private int[] mostMeetings() {
        int[] most = new int[participantIds.size()];
        problem.participants().forEach(participant -> most[number(participant.participantId())] = participant.room());
        for (Booking booking : bookings) {
            most[number(booking.requesterId())]++;
            most[number(booking.receiverId())]++;
        }
        return most;
    }

    private int[] targets() {
        int[] targets = new int[participantIds.size()];
        problem.participants()
                .forEach(participant -> targets[number(participant.participantId())] = participant.target());
        return targets;
    }

    private static dev.entente.timetabling.model.Participant resting(
            dev.entente.timetabling.model.Participant participant, @Nullable Rest rest) {
        return rest == null ? participant : participant.restingAfter(rest.afterMeetings(), rest.slots());
    }

    private List<Meeting> meetings() {
        int slots = problem.slots().size();
        SlotSet anywhere = SlotSet.all(slots);
        Map<UUID, Presence> presences = new HashMap<>();
        problem.participants()
                .forEach(participant -> presences.put(participant.participantId(), participant.presence()));
        List<Meeting> meetings = new ArrayList<>();
        Tables tables = new Tables(problem);
        for (int number = 0; number < problem.meetings().size(); number++) {
            TimetableProblem.Meeting meeting = problem.meetings().get(number);
            Optional<UUID> booth = tables.boothFor(meeting);
            int hall = halls.of(number);
            meetings.add(new Meeting(
                    List.of(number(meeting.requesterId()), number(meeting.receiverId())),
                    inItsSessions(
                            meeting,
                            booth.map(table -> openSlots(tables, table)).orElse(anywhere)),
                    meeting.weight(),
                    poolOf(hall, booth.isPresent()),
                    awaitedBy(number),
                    false));
        }
        for (Booking booking : bookings) {
            meetings.add(new Meeting(
                    List.of(number(booking.requesterId()), number(booking.receiverId())),
                    SlotSet.only(slots, slot(booking.slotId())),
                    1,
                    booked(halls.ofTable(booking.tableId())),
                    awaitedBy(meetings.size()),
                    true));
        }
        return meetings;
    }

    private SlotSet inItsSessions(TimetableProblem.Meeting meeting, SlotSet open) {
        return problem.times().isBound(meeting.meetingId())
                ? SlotSet.where(
                        problem.slots().size(),
                        slot -> open.contains(slot) && problem.times().mayBeAt(meeting.meetingId(), slotId(slot)))
                : open;
    }

    /** Which meetings must be over before one. Two bookings stay in their order, whichever it is. */
    List<Integer> awaitedBy(int number) {
        return problem.times().before(meetingId(number)).stream()
                .filter(numberOfMeeting::containsKey)
                .map(earlier -> numberIn(numberOfMeeting, earlier))
                .filter(earlier -> isToBePlaced(earlier) || isToBePlaced(number))
                .sorted()
                .toList();
    }

    /** What is booked stays, whatever is said of it. */
    boolean isBoundToSessions(int number) {
        return isToBePlaced(number) && problem.times().isBound(meetingId(number));
    }

    private boolean isToBePlaced(int number) {
        return number < problem.meetings().size();
    }

    /** A booth may be an online room, too; where it is does not matter then. */
    private int poolOf(int hall, boolean atBooth) {
        if (atBooth) {
            return hall == TablePool.NO_HALL ? onlineBooths() : booths(hall);
        }
        return hall == TablePool.NO_HALL ? ONLINE : onSite(hall);
    }

    private int onlineBooths() {
        return booked(TablePool.NO_HALL) + 1;
    }

    /** A booth is there whenever its owner is, unless it is closed or somebody was booked into it. */
    private SlotSet openSlots(Tables tables, UUID booth) {
        return SlotSet.where(problem.slots().size(), slot -> tables.isFree(slotId(slot), booth));
    }

    private List<TablePool> pools() {
        Tables tables = new Tables(problem);
        int booths = tables.booths();
        int slots = problem.slots().size();
        List<TablePool> pools = new ArrayList<>();
        pools.add(new TablePool(halls.nameOfTables(0), free(tables, Presence.ON_SITE, 0)));
        pools.add(new TablePool("online rooms", free(tables, Presence.ONLINE, TablePool.NO_HALL))
                .inHall(TablePool.NO_HALL));
        for (int hall = 1; hall < halls.count(); hall++) {
            pools.add(new TablePool(halls.nameOfTables(hall), free(tables, Presence.ON_SITE, hall)).inHall(hall));
        }
        for (int hall = 0; hall < halls.count(); hall++) {
            pools.add(TablePool.of("booths", booths, slots).inHall(hall));
        }
        for (int hall = 0; hall < halls.count(); hall++) {
            pools.add(new TablePool("tables of bookings", bookedIn(hall)).inHall(hall));
        }
        pools.add(new TablePool("tables of bookings", bookedIn(TablePool.NO_HALL)).inHall(TablePool.NO_HALL));
        pools.add(TablePool.of("online booths", booths, slots).inHall(TablePool.NO_HALL));
        return pools;
    }

    private List<Integer> free(Tables tables, Presence kind, int hall) {
        return problem.slots().stream()
                .map(slot -> (int) tables.free(slot.slotId(), kind).stream()
                        .filter(table -> halls.ofTable(table) == hall)
                        .count())
                .toList();
    }

    private List<Integer> bookedIn(int hall) {
        int[] booked = new int[problem.slots().size()];
        bookings.stream()
                .filter(booking -> halls.ofTable(booking.tableId()) == hall)
                .forEach(booking -> booked[slot(booking.slotId())]++);
        return IntStream.of(booked).boxed().toList();
    }

    int number(UUID participantId) {
        return numberIn(numberOfParticipant, participantId);
    }

    private int slot(UUID slotId) {
        return numberIn(numberOfSlot, slotId);
    }

    private static int numberIn(Map<UUID, Integer> numbers, UUID id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("The problem does not know " + id);
        }
        return number;
    }
}
