package dev.entente.demo.generator;

import dev.entente.demo.script.Action;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.SchedulingAction.Attendance;
import dev.entente.demo.script.SchedulingAction.ReportAttendance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What the parties and the organiser say about who came, before the sessions are closed. */
final class AttendanceWriter {

    private final EventDraft draft;
    private final Voices voices;
    private final Random random;

    AttendanceWriter(EventDraft draft, Voices voices, Random random) {
        this.draft = draft;
        this.voices = voices;
        this.random = random;
    }

    List<List<Action>> reports() {
        return draft.meetings().stream().map(this::reports).toList();
    }

    private List<Action> reports(PlannedMeeting meeting) {
        var one = meeting.anyParty(random);
        var other = meeting.otherThan(one);
        return switch (meeting.course()) {
            case HELD_TOLD_BY_ONE -> List.of(held(meeting, one));
            case HELD_TOLD_BY_BOTH -> List.of(held(meeting, one), held(meeting, other));
            case MISSED_TOLD -> List.of(missed(meeting, one));
            case DISPUTED -> contradiction(meeting, one);
            case HELD_DECIDED -> decided(meeting, one, Attendance.HELD, List.of());
            case MISSED_DECIDED -> decided(meeting, one, Attendance.NO_SHOW, List.of(one.handle()));
            case HELD_PRESUMED, MISSED_TOLD_LATE, CANCELLED, CANCELLED_BY_WITHDRAWAL, DECLINED, WITHDRAWN, EXPIRED ->
                List.of();
        };
    }

    private List<Action> contradiction(PlannedMeeting meeting, PlannedParticipant one) {
        return List.of(held(meeting, one), missed(meeting, meeting.otherThan(one)));
    }

    private List<Action> decided(
            PlannedMeeting meeting, PlannedParticipant one, Attendance decision, List<String> noShows) {
        var chain = new ArrayList<>(contradiction(meeting, one));
        chain.add(new ReportAttendance(
                meeting.handle() + ":attendance:decision", meeting.handle(), decision, noShows, Actor.ORGANISER));
        return chain;
    }

    private ReportAttendance held(PlannedMeeting meeting, PlannedParticipant by) {
        return report(meeting, by, Attendance.HELD, List.of());
    }

    /** A party that says the other one did not come. */
    private ReportAttendance missed(PlannedMeeting meeting, PlannedParticipant by) {
        return report(
                meeting, by, Attendance.NO_SHOW, List.of(meeting.otherThan(by).handle()));
    }

    private ReportAttendance report(
            PlannedMeeting meeting, PlannedParticipant by, Attendance attendance, List<String> noShows) {
        var side = by.equals(meeting.requester()) ? "requester" : "receiver";
        return new ReportAttendance(
                "%s:attendance:%s".formatted(meeting.handle(), side),
                meeting.handle(),
                attendance,
                noShows,
                voices.of(by));
    }
}
