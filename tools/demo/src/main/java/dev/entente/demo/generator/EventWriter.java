package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.EventScript;
import dev.entente.demo.script.RegistrationAction.ChangePhase;
import dev.entente.demo.script.RegistrationAction.CloseSession;
import dev.entente.demo.script.RegistrationAction.Phase;
import dev.entente.demo.script.SchedulingAction.AwaitPresumedAttendance;
import dev.entente.demo.script.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the script of one event, from its announcement to the archive. */
final class EventWriter {

    private final EventDraft draft;
    private final EventTimes times;
    private final RegistrationWriter registration;
    private final BookingWriter booking;
    private final AttendanceWriter attendance;
    private final FollowUpWriter followUp;

    EventWriter(Plan plan, EventDraft draft, List<PlannedAgreement> agreements, Random random) {
        var voices = new Voices(plan.conciergeShare(), random);
        this.draft = draft;
        this.times = new EventTimes(draft.event(), random);
        this.registration = new RegistrationWriter(draft, times);
        this.booking = new BookingWriter(draft, times, voices, random);
        this.attendance = new AttendanceWriter(draft, voices, random);
        this.followUp = new FollowUpWriter(plan.rates(), draft, agreements, times, voices, random);
    }

    EventScript write() {
        return new EventScript(
                draft.event().key(),
                draft.event().name(),
                List.of(
                        Stage.of("announcement", registration.announcement(), phase(Phase.REGISTRATION)),
                        new Stage("registration", registration.entries()),
                        new Stage("invitations", registration.invitations()),
                        Stage.of("booking opens", phase(Phase.BOOKING)),
                        new Stage("availability", booking.availability()),
                        new Stage("booking", booking.bookings()),
                        new Stage("timetable", List.of(booking.timetable())),
                        new Stage("changes", booking.changes()),
                        Stage.of("event begins", phase(Phase.RUNNING)),
                        new Stage("attendance", attendance.reports()),
                        new Stage("event ends", List.of(closings())),
                        new Stage("first outcomes", followUp.firstRound()),
                        new Stage("agreements", followUp.agreements()),
                        new Stage("second outcomes", followUp.secondRound()),
                        new Stage("late reports", followUp.lateReports()),
                        Stage.of("archive", phase(Phase.ARCHIVED))));
    }

    private List<Action> closings() {
        var closings = new ArrayList<Action>();
        var key = draft.event().key();
        var sessions = draft.event().sessions();
        for (int number = 0; number < sessions.size(); number++) {
            closings.add(new CloseSession(
                    "%s/session-%d:close".formatted(key, number + 1),
                    key,
                    number,
                    times.sessionClosed(sessions.get(number))));
        }
        closings.add(phase(Phase.FOLLOW_UP));
        closings.add(new AwaitPresumedAttendance(key + ":await-presumed", key));
        return closings;
    }

    private ChangePhase phase(Phase phase) {
        return new ChangePhase(
                "%s:phase:%s".formatted(draft.event().key(), phase),
                draft.event().key(),
                phase,
                beginOf(phase));
    }

    private Instant beginOf(Phase phase) {
        return switch (phase) {
            case REGISTRATION -> times.registrationOpens();
            case BOOKING -> times.bookingOpens();
            case RUNNING -> times.begins();
            case FOLLOW_UP -> times.followUpBegins();
            case ARCHIVED -> times.archived();
        };
    }
}
