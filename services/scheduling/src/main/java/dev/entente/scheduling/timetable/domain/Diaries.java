package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** When each participant is free, when it meets, and what breaks that makes. */
final class Diaries {
    private final TimetableProblem problem;
    private final List<TimetableProblem.Slot> slots;
    private final Set<UUID> tireless;
    private final Map<UUID, Diary> diaries = new HashMap<>();

    Diaries(TimetableProblem problem) {
        this.problem = problem;
        this.slots = problem.slots();
        this.tireless = problem.tirelessParticipants();
        for (Participant participant : problem.participants()) {
            diaries.put(participant.participantId(), new Diary(participant.room()));
        }
        Map<UUID, Integer> places = places();
        for (Participant participant : problem.participants()) {
            mark(diary(participant.participantId()).away, participant.unavailableSlotIds(), places);
        }
        problem.claims().forEach(claim -> meets(claim, places));
        for (Meeting meeting : problem.meetings()) {
            diary(meeting.requesterId()).wishes++;
            diary(meeting.receiverId()).wishes++;
        }
    }

    private static final class Diary {
        private final BitSet away = new BitSet();
        private final BitSet meets = new BitSet();
        private int room;
        private int wishes;

        private Diary(int room) {
            this.room = room;
        }
    }

    private void meets(Claim claim, Map<UUID, Integer> places) {
        Diary diary = diaries.get(claim.resourceId());
        if (diary != null) {
            mark(diary.meets, List.of(claim.slotId()), places);
        }
    }

    boolean isFree(UUID participantId, int slot) {
        Diary diary = diary(participantId);
        return diary.room > 0
                && !diary.away.get(slot)
                && !diary.meets.get(slot)
                && keepsItsRest(participantId, diary.meets, slot);
    }

    private boolean keepsItsRest(UUID participantId, BitSet meets, int slot) {
        Rest rest = problem.paces().restOf(participantId);
        if (rest == null || tireless.contains(participantId)) {
            return true;
        }
        NavigableSet<Integer> session = new TreeSet<>(List.of(slot));
        meets.stream().filter(other -> sameSession(other, slot)).forEach(session::add);
        return rest.isKeptBy(session);
    }

    void take(UUID participantId, int slot) {
        Diary diary = diary(participantId);
        diary.meets.set(slot);
        diary.room--;
    }

    /** Free slots beyond what it wishes to fill; negative when not all its meetings can be placed. */
    int spare(UUID participantId) {
        return freeSlots(participantId) - diary(participantId).wishes;
    }

    /** How many of its wished meetings could be placed at best, were it alone. */
    int capacity(UUID participantId) {
        Diary diary = diary(participantId);
        return Math.max(0, Math.min(diary.wishes, Math.min(diary.room, freeSlots(participantId))));
    }

    int addedBreaks(UUID participantId, int slot) {
        BitSet meets = diary(participantId).meets;
        int before = breaksAround(meets, slot);
        meets.set(slot);
        int after = breaksAround(meets, slot);
        meets.clear(slot);
        return after - before;
    }

    int breaks() {
        return diaries.values().stream().mapToInt(diary -> breaks(diary.meets)).sum();
    }

    Iterable<UUID> participants() {
        return diaries.keySet();
    }

    private int freeSlots(UUID participantId) {
        Diary diary = diary(participantId);
        BitSet busy = (BitSet) diary.away.clone();
        busy.or(diary.meets);
        return slots.size() - busy.cardinality();
    }

    private int breaks(BitSet meets) {
        int breaks = 0;
        for (int start = 0; start < slots.size(); start = endOfSession(start)) {
            breaks += breaksBetween(meets, start, endOfSession(start));
        }
        return breaks;
    }

    private int breaksAround(BitSet meets, int slot) {
        int start = slot;
        while (start > 0 && sameSession(start - 1, slot)) {
            start--;
        }
        return breaksBetween(meets, start, endOfSession(slot));
    }

    /** Idle runs between two meetings within these slots: runs of meetings less one. */
    private static int breaksBetween(BitSet meets, int from, int to) {
        int runs = 0;
        for (int slot = from; slot < to; slot++) {
            boolean begins = meets.get(slot) && (slot == from || !meets.get(slot - 1));
            runs += begins ? 1 : 0;
        }
        return Math.max(0, runs - 1);
    }

    private int endOfSession(int slot) {
        int end = slot + 1;
        while (end < slots.size() && sameSession(end, slot)) {
            end++;
        }
        return end;
    }

    private boolean sameSession(int one, int other) {
        return slots.get(one).sessionId().equals(slots.get(other).sessionId());
    }

    private Map<UUID, Integer> places() {
        Map<UUID, Integer> places = new HashMap<>();
        for (int place = 0; place < slots.size(); place++) {
            places.put(slots.get(place).slotId(), place);
        }
        return places;
    }

    private static void mark(BitSet days, List<UUID> slotIds, Map<UUID, Integer> places) {
        for (UUID slotId : slotIds) {
            Integer place = places.get(slotId);
            if (place != null) {
                days.set(place);
            }
        }
    }

    private Diary diary(UUID participantId) {
        Diary diary = diaries.get(participantId);
        if (diary == null) {
            throw new IllegalArgumentException("The problem names no participant " + participantId);
        }
        return diary;
    }
}
