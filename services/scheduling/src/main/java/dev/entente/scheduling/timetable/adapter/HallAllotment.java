package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.timetabling.model.TablePool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Gives meetings that may be in any hall one of them, so that people stay where they are: always the meeting whose two
 * have most in one hall, more than in any other, goes there next. No hall is filled by a tenth more than the others, as far
 * as they have room, so that a timetable has some choice everywhere.
 */
final class HallAllotment {
    private static final double FULLER_THAN_OTHERS = 1.1;

    private final List<Meeting> meetings;
    private final int[] room;
    /** participant → hall → its meetings there */
    private final Map<UUID, int[]> bound = new HashMap<>();

    private int[] left;

    /** @param room hall → places at its tables in all slots */
    HallAllotment(List<Meeting> meetings, int[] room) {
        this.meetings = meetings;
        this.room = room;
        this.left = room.clone();
    }

    /** A meeting and by how much it belonged to one hall rather than another when it was queued. */
    private record Candidate(int meeting, int margin) {}

    /** They are in that hall once more, in any case. */
    void bind(List<UUID> participantIds, int hall) {
        if (hall != TablePool.NO_HALL) {
            participantIds.forEach(id -> boundTo(id)[hall]++);
        }
    }

    /** @param atCommonTable whether it takes one of those that the others could have */
    void use(int hall, boolean atCommonTable) {
        room[hall] -= atCommonTable ? 1 : 0;
    }

    /** @return meeting → hall */
    Map<Integer, Integer> allot(List<Integer> floating) {
        left = shares(floating.size());
        Map<UUID, List<Integer>> ofParticipant = new HashMap<>();
        PriorityQueue<Candidate> queue = new PriorityQueue<>(
                Comparator.comparingInt(Candidate::margin).reversed().thenComparingInt(Candidate::meeting));
        for (int number : floating) {
            meetings.get(number)
                    .participantIds()
                    .forEach(id -> ofParticipant
                            .computeIfAbsent(id, none -> new ArrayList<>())
                            .add(number));
            queue.add(new Candidate(number, margin(number)));
        }
        Map<Integer, Integer> allotted = new HashMap<>();
        for (Candidate next = queue.poll(); next != null; next = queue.poll()) {
            if (!allotted.containsKey(next.meeting())) {
                Meeting meeting = meetings.get(next.meeting());
                int hall = best(meeting);
                allotted.put(next.meeting(), hall);
                left[hall]--;
                bind(meeting.participantIds(), hall);
                meeting.participantIds().stream()
                        .flatMap(id -> ofParticipant.getOrDefault(id, List.of()).stream())
                        .filter(other -> !allotted.containsKey(other))
                        .forEach(other -> queue.add(new Candidate(other, margin(other))));
            }
        }
        return allotted;
    }

    private int[] shares(int meetingsInAll) {
        int rooms = Arrays.stream(room).map(each -> Math.max(0, each)).sum();
        return Arrays.stream(room)
                .map(each -> Math.max(0, each))
                .map(each -> rooms == 0
                        ? 0
                        : Math.min(each, (int) Math.ceil(FULLER_THAN_OTHERS * each * meetingsInAll / rooms)))
                .toArray();
    }

    private int margin(int number) {
        int[] ranked = Arrays.stream(pulls(meetings.get(number))).sorted().toArray();
        return ranked.length < 2 ? 0 : ranked[ranked.length - 1] - ranked[ranked.length - 2];
    }

    /** Where there is no room any more, only when there is none anywhere: what is missing there is told as the reason. */
    private int best(Meeting meeting) {
        int[] pulls = pulls(meeting);
        int best = 0;
        for (int hall = 1; hall < pulls.length; hall++) {
            boolean hasRoom = left[hall] > 0;
            boolean bestHasRoom = left[best] > 0;
            boolean pullsMore = pulls[hall] > pulls[best] || (pulls[hall] == pulls[best] && left[hall] > left[best]);
            if (hasRoom != bestHasRoom ? hasRoom : pullsMore) {
                best = hall;
            }
        }
        return best;
    }

    private int[] pulls(Meeting meeting) {
        int[] pulls = new int[room.length];
        for (UUID participantId : meeting.participantIds()) {
            int[] own = boundTo(participantId);
            Arrays.setAll(pulls, hall -> pulls[hall] + own[hall]);
        }
        return pulls;
    }

    private int[] boundTo(UUID participantId) {
        return bound.computeIfAbsent(participantId, none -> new int[room.length]);
    }
}
