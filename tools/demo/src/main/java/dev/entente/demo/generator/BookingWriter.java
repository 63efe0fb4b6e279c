package dev.entente.demo.generator;

import dev.entente.demo.generator.Placement.Way;
import dev.entente.demo.generator.PlannedParticipant.Part;
import dev.entente.demo.script.Action;
import dev.entente.demo.script.RegistrationAction.WithdrawParticipation;
import dev.entente.demo.script.SchedulingAction.AcceptMeeting;
import dev.entente.demo.script.SchedulingAction.AwaitReleasedMeetings;
import dev.entente.demo.script.SchedulingAction.CancelMeeting;
import dev.entente.demo.script.SchedulingAction.ChooseSlot;
import dev.entente.demo.script.SchedulingAction.ConsentToSlot;
import dev.entente.demo.script.SchedulingAction.DeclineMeeting;
import dev.entente.demo.script.SchedulingAction.ExpireRequests;
import dev.entente.demo.script.SchedulingAction.PlaceMeetings;
import dev.entente.demo.script.SchedulingAction.ProposeSlot;
import dev.entente.demo.script.SchedulingAction.RefuseSlot;
import dev.entente.demo.script.SchedulingAction.RequestMeeting;
import dev.entente.demo.script.SchedulingAction.StateAvailability;
import dev.entente.demo.script.SchedulingAction.WithdrawRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens between the opening of booking and the first session. */
final class BookingWriter {

    private final EventDraft draft;
    private final EventTimes times;
    private final Voices voices;
    private final Random random;

    BookingWriter(EventDraft draft, EventTimes times, Voices voices, Random random) {
        this.draft = draft;
        this.times = times;
        this.voices = voices;
        this.random = random;
    }

    List<List<Action>> availability() {
        return draft.participants().stream()
                .filter(participant -> !participant.unavailableSlots().isEmpty())
                .map(participant -> List.<Action>of(new StateAvailability(
                        participant.handle() + ":availability",
                        key(),
                        participant.handle(),
                        participant.unavailableSlots(),
                        voices.of(participant))))
                .toList();
    }

    List<List<Action>> bookings() {
        return draft.meetings().stream().map(this::booking).toList();
    }

    private List<Action> booking(PlannedMeeting meeting) {
        var chain = new ArrayList<Action>();
        var asked = times.requested();
        var answered = times.answeredAfter(asked);
        chain.add(new RequestMeeting(
                meeting.handle() + ":request",
                meeting.handle(),
                key(),
                meeting.requester().handle(),
                meeting.receiver().handle(),
                voices.of(meeting.requester()),
                asked));
        switch (meeting.course()) {
            case DECLINED ->
                chain.add(new DeclineMeeting(
                        meeting.handle() + ":decline",
                        meeting.handle(),
                        "Our topics are too far apart",
                        voices.of(meeting.receiver()),
                        answered));
            case WITHDRAWN ->
                chain.add(new WithdrawRequest(
                        meeting.handle() + ":withdraw", meeting.handle(), voices.of(meeting.requester()), answered));
            case EXPIRED -> {}
            default -> addAcceptance(chain, meeting, answered);
        }
        return chain;
    }

    private void addAcceptance(List<Action> chain, PlannedMeeting meeting, Instant at) {
        var placement = draft.placementOf(meeting);
        chain.add(new AcceptMeeting(
                meeting.handle() + ":accept",
                meeting.handle(),
                key(),
                placement.way() == Way.WITH_ACCEPTANCE ? placement.slot() : null,
                voices.of(meeting.receiver()),
                at));
        var next = times.answeredAfter(at);
        if (placement.way() == Way.NEVER) {
            chain.add(cancellation(meeting, next));
            return;
        }
        var slot = placement.slot();
        if (placement.way() == Way.CHOSEN_LATER && slot != null) {
            chain.add(new ChooseSlot(
                    meeting.handle() + ":choose-slot",
                    meeting.handle(),
                    key(),
                    slot,
                    voices.of(meeting.anyParty(random)),
                    next));
        }
        addProposal(chain, meeting, times.answeredAfter(next));
    }

    private void addProposal(List<Action> chain, PlannedMeeting meeting, Instant at) {
        var placement = draft.placementOf(meeting);
        var proposed = placement.movedTo() != null ? placement.movedTo() : placement.refused();
        if (proposed == null) {
            return;
        }
        var proposer = meeting.anyParty(random);
        var other = voices.of(meeting.otherThan(proposer));
        chain.add(new ProposeSlot(
                meeting.handle() + ":propose-slot", meeting.handle(), key(), proposed, voices.of(proposer), at));
        var answered = times.answeredAfter(at);
        chain.add(
                placement.movedTo() != null
                        ? new ConsentToSlot(meeting.handle() + ":consent", meeting.handle(), other, answered)
                        : new RefuseSlot(meeting.handle() + ":refuse-slot", meeting.handle(), other, answered));
    }

    List<Action> timetable() {
        return List.of(
                new ExpireRequests(key() + ":expire-requests", key(), times.requestsExpire()),
                new PlaceMeetings(key() + ":place-meetings", key(), times.timetablePlaced()));
    }

    List<List<Action>> changes() {
        var chains = new ArrayList<List<Action>>();
        for (var meeting : draft.meetings()) {
            if (meeting.course() == MeetingCourse.CANCELLED
                    && draft.placementOf(meeting).way() != Way.NEVER) {
                chains.add(List.of(cancellation(meeting, times.changed())));
            }
        }
        for (var participant : draft.participants()) {
            if (participant.part() == Part.WITHDRAWS) {
                chains.add(withdrawal(participant));
            }
        }
        return chains;
    }

    private CancelMeeting cancellation(PlannedMeeting meeting, Instant at) {
        return new CancelMeeting(
                meeting.handle() + ":cancel",
                meeting.handle(),
                "A journey was put off",
                voices.of(meeting.anyParty(random)),
                at);
    }

    private List<Action> withdrawal(PlannedParticipant participant) {
        return List.of(
                new WithdrawParticipation(
                        participant.handle() + ":withdraw",
                        participant.handle(),
                        voices.of(participant),
                        times.withdrew()),
                new AwaitReleasedMeetings(participant.handle() + ":await-released", key(), participant.handle()));
    }

    private String key() {
        return draft.event().key();
    }
}
