package dev.entente.timetabling.generator;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fixes some of an event's meetings at their slots, and puts some behind others, as one timetable of it has them: so there
 * is a timetable still. Meetings in order share a participant, as those of the benchmark's {@code prec} files do.
 */
public final class PlantedRules {
    private final TimetablingProblem event;
    private final Timetable timetable;
    private final List<Meeting> meetings;
    private final Random random;

    private PlantedRules(TimetablingProblem event, Timetable timetable, long seed) {
        this.event = event;
        this.timetable = timetable;
        this.meetings = new ArrayList<>(event.meetings());
        this.random = new Random(seed);
    }

    /**
     * The same for the same seed.
     *
     * @param timetable one that places all meetings
     * @param fixedShare of all meetings, from 0 to 1
     * @param orderedShare of all meetings, from 0 to 1: so many come after another one, or fewer, where not so many have one
     *     of their participants' before them
     */
    public static TimetablingProblem plant(
            TimetablingProblem event, Timetable timetable, double fixedShare, double orderedShare, long seed) {
        if (timetable.placed() < event.meetings().size()) {
            throw new IllegalArgumentException("only a timetable of all meetings says where they may be fixed");
        }
        var rules = new PlantedRules(event, timetable, seed);
        rules.order(orderedShare);
        rules.fix(fixedShare);
        return event.withMeetings(rules.meetings);
    }

    private void order(double share) {
        var earlier = earlierMeetings();
        long left = Math.round(share * meetings.size());
        for (int meeting : inAnyOrder()) {
            var before = earlier.get(meeting);
            if (left > 0 && !before.isEmpty()) {
                meetings.set(meeting, meetings.get(meeting).after(List.of(before.get(random.nextInt(before.size())))));
                left--;
            }
        }
    }

    /** Of each meeting, those of its participants that are over before it begins. */
    private List<List<Integer>> earlierMeetings() {
        List<List<Integer>> ofParticipant = new ArrayList<>();
        event.participants().forEach(participant -> ofParticipant.add(new ArrayList<>()));
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            for (int participant : meetings.get(meeting).participants()) {
                ofParticipant.get(participant).add(meeting);
            }
        }
        return IntStream.range(0, meetings.size())
                .mapToObj(meeting -> meetings.get(meeting).participants().stream()
                        .flatMap(participant -> ofParticipant.get(participant).stream())
                        .filter(other -> timetable.slotOf(other) < timetable.slotOf(meeting))
                        .toList())
                .toList();
    }

    private void fix(double share) {
        inAnyOrder().stream()
                .limit(Math.round(share * meetings.size()))
                .forEach(meeting -> meetings.set(
                        meeting, meetings.get(meeting).lockedAt(timetable.slotOf(meeting), event.slotCount())));
    }

    private List<Integer> inAnyOrder() {
        var order = new ArrayList<>(IntStream.range(0, meetings.size()).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }
}
