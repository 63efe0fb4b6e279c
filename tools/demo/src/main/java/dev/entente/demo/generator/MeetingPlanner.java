package dev.entente.demo.generator;

import dev.entente.demo.generator.PairChooser.Pair;
import dev.entente.demo.generator.PlannedParticipant.Part;
import dev.entente.demo.scenario.MeetingKind;
import dev.entente.demo.scenario.Plan.EventPlan;
import dev.entente.demo.scenario.Plan.Rates;
import dev.entente.demo.scenario.ScenarioFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Decides who asks whom at one event, and how each of these meetings goes. */
final class MeetingPlanner {

    /** Few pairs are of this kind, so they are chosen before others use up their participants. */
    private static final List<MeetingKind> SCARCEST_FIRST = List.of(MeetingKind.B2B, MeetingKind.C2B, MeetingKind.C2C);

    private final EventPlan event;
    private final List<PlannedParticipant> participants;
    private final Random random;
    private final MeetingCounts counts;
    private final PairChooser pairs;
    private final int[] held;
    private final int[] accepted;
    private final int[] requested;
    private final List<PlannedMeeting> meetings = new ArrayList<>();

    MeetingPlanner(EventPlan event, Rates rates, List<PlannedParticipant> participants, Random random) {
        this.event = event;
        this.participants = participants;
        this.random = random;
        this.counts = new MeetingCounts(event, rates, withdrawing().size());
        this.pairs = new PairChooser(participants, random);
        this.held = new int[participants.size()];
        this.accepted = new int[participants.size()];
        this.requested = new int[participants.size()];
    }

    List<PlannedMeeting> plan() {
        planHeld();
        for (var course :
                List.of(MeetingCourse.MISSED_TOLD, MeetingCourse.MISSED_DECIDED, MeetingCourse.MISSED_TOLD_LATE)) {
            planAccepted(course, counts.of(course), pair -> !someoneWithdraws(pair));
        }
        planAccepted(MeetingCourse.DISPUTED, counts.of(MeetingCourse.DISPUTED), pair -> pair.bothAre(Part.MEETS));
        planAccepted(MeetingCourse.CANCELLED, counts.of(MeetingCourse.CANCELLED), pair -> pair.bothAre(Part.MEETS));
        for (var withdrawing : withdrawing()) {
            planAccepted(
                    MeetingCourse.CANCELLED_BY_WITHDRAWAL,
                    MeetingCounts.CANCELLED_PER_WITHDRAWAL,
                    pair -> pair.involves(withdrawing)
                            && pair.otherThan(withdrawing).part() == Part.MEETS);
        }
        for (var course : List.of(MeetingCourse.DECLINED, MeetingCourse.WITHDRAWN, MeetingCourse.EXPIRED)) {
            for (int i = 0; i < counts.of(course); i++) {
                add(pairs.take(pair -> true, requested), course);
            }
        }
        everybodyMeets();
        Collections.shuffle(meetings, random);
        return numbered();
    }

    private void planHeld() {
        var courses = new ArrayList<MeetingCourse>();
        for (var course : MeetingCourse.values()) {
            if (course.isHeld()) {
                courses.addAll(Collections.nCopies(counts.of(course), course));
            }
        }
        Collections.shuffle(courses, random);
        var next = courses.iterator();
        for (var kind : SCARCEST_FIRST) {
            for (int i = 0; i < event.held().getOrDefault(kind, 0); i++) {
                var pair =
                        pairs.take(open -> open.kind() == kind && open.bothAre(Part.MEETS) && withinLimit(open), held);
                countAccepted(pair);
                add(pair, next.next());
            }
        }
    }

    private void planAccepted(MeetingCourse course, int count, Predicate<Pair> eligible) {
        for (int i = 0; i < count; i++) {
            var pair = pairs.take(open -> eligible.test(open) && withinLimit(open), accepted);
            requested[pair.one().number()]++;
            requested[pair.other().number()]++;
            add(pair, course);
        }
    }

    private void countAccepted(Pair pair) {
        for (var load : List.of(accepted, requested)) {
            load[pair.one().number()]++;
            load[pair.other().number()]++;
        }
    }

    private boolean withinLimit(Pair pair) {
        return accepted[pair.one().number()] < event.maxMeetings()
                && accepted[pair.other().number()] < event.maxMeetings();
    }

    private static boolean someoneWithdraws(Pair pair) {
        return pair.one().part() == Part.WITHDRAWS || pair.other().part() == Part.WITHDRAWS;
    }

    private void add(Pair pair, MeetingCourse course) {
        var asked = random.nextBoolean();
        meetings.add(
                new PlannedMeeting("", asked ? pair.other() : pair.one(), asked ? pair.one() : pair.other(), course));
    }

    private List<PlannedMeeting> numbered() {
        var numbered = new ArrayList<PlannedMeeting>();
        for (var meeting : meetings) {
            var handle = "%s/meeting-%04d".formatted(event.key(), numbered.size() + 1);
            numbered.add(new PlannedMeeting(handle, meeting.requester(), meeting.receiver(), meeting.course()));
        }
        return numbered;
    }

    private List<PlannedParticipant> withdrawing() {
        return participants.stream()
                .filter(participant -> participant.part() == Part.WITHDRAWS)
                .toList();
    }

    private void everybodyMeets() {
        for (var participant : participants) {
            if (participant.part() == Part.MEETS && held[participant.number()] == 0) {
                throw new ScenarioFault(
                        participant.handle() + " got no held meeting: plan more held meetings of its kind");
            }
        }
    }
}
