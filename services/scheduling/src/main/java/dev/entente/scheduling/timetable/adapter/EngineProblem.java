package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
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

/**
 * The problem in the engine's terms, where everything has a number. The engine's meetings are those to be placed, in
 * their order, then the bookings that stay, locked. Tables are pools: those on site, those online, the booths, of which
 * there is always one for a meeting of its owner, and those that bookings have.
 */
final class EngineProblem {
    static final int ON_SITE = 0;
    static final int ONLINE = 1;
    private static final int BOOTHS = 2;
    private static final int BOOKED = 3;

    private final TimetableProblem problem;
    private final List<UUID> participantIds = new ArrayList<>();
    private final Map<UUID, Integer> numberOfParticipant = new HashMap<>();
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final List<Booking> bookings;

    EngineProblem(TimetableProblem problem) {
        this.problem = problem;
        for (Slot slot : problem.slots()) {
            numberOfSlot.put(slot.slotId(), numberOfSlot.size());
        }
        this.bookings = problem.bookings().stream()
                .filter(booking -> numberOfSlot.containsKey(booking.slotId()))
                .toList();
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
                stretches(),
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
        int toPlace = problem.meetings().size();
        return number < toPlace
                ? problem.meetings().get(number).meetingId()
                : bookings.get(number - toPlace).meetingId();
    }

    /** How many of the engine's meetings only stay where they are. */
    int staying() {
        return bookings.size();
    }

    private List<Integer> stretches() {
        List<Integer> stretches = new ArrayList<>();
        UUID session = null;
        for (Slot slot : problem.slots()) {
            if (slot.sessionId().equals(session)) {
                stretches.set(stretches.size() - 1, stretches.getLast() + 1);
            } else {
                stretches.add(1);
                session = slot.sessionId();
            }
        }
        return stretches;
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
        Set<UUID> tireless = problem.tirelessParticipants();
        return IntStream.range(0, most.length)
                .mapToObj(number -> resting(
                        dev.entente.timetabling.model.Participant.awayAt(
                                        SlotSet.where(slots, away.get(number)::contains))
                                .havingAtMost(most[number]),
                        tireless.contains(participantId(number))))
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

    private dev.entente.timetabling.model.Participant resting(
            dev.entente.timetabling.model.Participant participant, boolean tireless) {
        Rest rest = problem.rest();
        return rest == null || tireless ? participant : participant.restingAfter(rest.afterMeetings(), rest.slots());
    }

    private List<Meeting> meetings() {
        int slots = problem.slots().size();
        SlotSet anywhere = SlotSet.all(slots);
        Map<UUID, Presence> presences = new HashMap<>();
        problem.participants()
                .forEach(participant -> presences.put(participant.participantId(), participant.presence()));
        List<Meeting> meetings = new ArrayList<>();
        Tables tables = new Tables(problem);
        for (TimetableProblem.Meeting meeting : problem.meetings()) {
            Optional<UUID> booth = tables.boothFor(meeting);
            int commonPool = tables.kindFor(meeting) == Presence.ON_SITE ? ON_SITE : ONLINE;
            meetings.add(new Meeting(
                    List.of(number(meeting.requesterId()), number(meeting.receiverId())),
                    booth.map(table -> openSlots(tables, table)).orElse(anywhere),
                    meeting.weight(),
                    booth.isPresent() ? BOOTHS : commonPool,
                    List.of(),
                    false));
        }
        for (Booking booking : bookings) {
            meetings.add(new Meeting(
                    List.of(number(booking.requesterId()), number(booking.receiverId())),
                    SlotSet.only(slots, slot(booking.slotId())),
                    1,
                    BOOKED,
                    List.of(),
                    true));
        }
        return meetings;
    }

    /** A booth is there whenever its owner is, unless it is closed or somebody was booked into it. */
    private SlotSet openSlots(Tables tables, UUID booth) {
        return SlotSet.where(problem.slots().size(), slot -> tables.isFree(slotId(slot), booth));
    }

    private List<TablePool> pools() {
        Tables tables = new Tables(problem);
        int booths = tables.booths();
        return List.of(
                new TablePool("tables on site", free(tables, Presence.ON_SITE)),
                new TablePool("online rooms", free(tables, Presence.ONLINE)),
                TablePool.of("booths", booths, problem.slots().size()),
                new TablePool("tables of bookings", booked()));
    }

    private List<Integer> free(Tables tables, Presence kind) {
        return problem.slots().stream()
                .map(slot -> tables.free(slot.slotId(), kind).size())
                .toList();
    }

    private List<Integer> booked() {
        int[] booked = new int[problem.slots().size()];
        bookings.forEach(booking -> booked[slot(booking.slotId())]++);
        return IntStream.of(booked).boxed().toList();
    }

    private int number(UUID participantId) {
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
