package dev.entente.demo.player;

import static dev.entente.demo.player.Service.SCHEDULING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.SchedulingAction;
import dev.entente.demo.script.SchedulingAction.AcceptMeeting;
import dev.entente.demo.script.SchedulingAction.AwaitPresumedAttendance;
import dev.entente.demo.script.SchedulingAction.AwaitReleasedMeetings;
import dev.entente.demo.script.SchedulingAction.CancelMeeting;
import dev.entente.demo.script.SchedulingAction.ChooseSlot;
import dev.entente.demo.script.SchedulingAction.ConsentToSlot;
import dev.entente.demo.script.SchedulingAction.DeclineMeeting;
import dev.entente.demo.script.SchedulingAction.ExpireRequests;
import dev.entente.demo.script.SchedulingAction.PlaceMeetings;
import dev.entente.demo.script.SchedulingAction.ProposeSlot;
import dev.entente.demo.script.SchedulingAction.RefuseSlot;
import dev.entente.demo.script.SchedulingAction.ReportAttendance;
import dev.entente.demo.script.SchedulingAction.RequestMeeting;
import dev.entente.demo.script.SchedulingAction.StateAvailability;
import dev.entente.demo.script.SchedulingAction.WithdrawRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Performs what is done at the scheduling service. */
final class SchedulingPart {

    private static final Set<String> LIVE = Set.of("REQUESTED", "ACCEPTED", "SCHEDULED");

    private final Hand hand;

    SchedulingPart(Hand hand) {
        this.hand = hand;
    }

    void perform(SchedulingAction action) {
        switch (action) {
            case StateAvailability availability -> stateAvailability(availability);
            case RequestMeeting request -> request(request);
            case AcceptMeeting acceptance -> accept(acceptance);
            case DeclineMeeting decline -> {
                var body = bodyOf(decline.by(), decline.at()).put("reason", decline.reason());
                tell(decline, decline.meeting(), "decline", body, decline.by());
            }
            case WithdrawRequest withdrawal -> {
                var body = bodyOf(withdrawal.by(), withdrawal.at());
                tell(withdrawal, withdrawal.meeting(), "withdrawal", body, withdrawal.by());
            }
            case ChooseSlot choice -> {
                var body = bodyOf(choice.by(), choice.at()).put("slotId", slot(choice.event(), choice.slot()));
                tell(choice, choice.meeting(), "slot-choice", body, choice.by());
            }
            case ProposeSlot proposal -> {
                var body = bodyOf(proposal.by(), proposal.at()).put("slotId", slot(proposal.event(), proposal.slot()));
                tell(proposal, proposal.meeting(), "slot-proposals", body, proposal.by());
            }
            case ConsentToSlot consent -> {
                var body = bodyOf(consent.by(), consent.at());
                tell(consent, consent.meeting(), "slot-proposal-consent", body, consent.by());
            }
            case RefuseSlot refusal -> {
                var body = bodyOf(refusal.by(), refusal.at());
                tell(refusal, refusal.meeting(), "slot-proposal-refusal", body, refusal.by());
            }
            case CancelMeeting cancellation -> {
                var body = bodyOf(cancellation.by(), cancellation.at()).put("reason", cancellation.reason());
                tell(cancellation, cancellation.meeting(), "cancellation", body, cancellation.by());
            }
            case ReportAttendance report -> reportAttendance(report);
            case ExpireRequests expiry -> expire(expiry);
            case PlaceMeetings placement -> place(placement);
            case AwaitReleasedMeetings await -> awaitReleased(await);
            case AwaitPresumedAttendance await -> awaitPresumed(await);
        }
    }

    private void stateAvailability(StateAvailability availability) {
        var path = "%s/participants/%s/availability"
                .formatted(event(availability.event()), hand.bindings().idOf(availability.participant()));
        var seen = hand.get(SCHEDULING, path, availability.by());
        var body = hand.emptyBody();
        var slots = body.putArray("unavailableSlotIds");
        hand.bindings()
                .slotsOf(availability.event(), availability.unavailableSlots())
                .forEach(slots::add);
        hand.put(availability, SCHEDULING, path, body, seen.header("ETag"), availability.by());
    }

    private void request(RequestMeeting request) {
        var body = hand.emptyBody();
        body.put("requesterId", hand.bindings().idOf(request.requester()));
        body.put("receiverId", hand.bindings().idOf(request.receiver()));
        body.put("occurredAt", request.at().toString());
        var reply = hand.post(request, SCHEDULING, event(request.event()) + "/meeting-requests", body, request.by());
        hand.bindings().bind(request.meeting(), reply.text("meetingId"));
    }

    private void accept(AcceptMeeting acceptance) {
        var body = bodyOf(acceptance.by(), acceptance.at());
        if (acceptance.slot() != null) {
            body.put("slotId", slot(acceptance.event(), acceptance.slot()));
        }
        tell(acceptance, acceptance.meeting(), "acceptance", body, acceptance.by());
    }

    /** Without a time: in a retrospective event the slot's counts. */
    private void reportAttendance(ReportAttendance report) {
        var body =
                hand.bodyOf(report.by()).put("attendance", report.attendance().name());
        if (!report.noShows().isEmpty()) {
            var noShows = body.putArray("noShowParticipantIds");
            hand.bindings().idsOf(report.noShows()).forEach(noShows::add);
        }
        tell(report, report.meeting(), "attendance", body, report.by());
    }

    private void expire(ExpireRequests expiry) {
        hand.post(
                expiry,
                SCHEDULING,
                event(expiry.event()) + "/request-expiries",
                bodyOf(Actor.ORGANISER, expiry.at()),
                Actor.ORGANISER);
    }

    private void place(PlaceMeetings placement) {
        var body = bodyOf(Actor.ORGANISER, placement.at());
        body.put("method", "FIRST_FIT");
        body.put("publish", true);
        var accepted =
                hand.post(placement, SCHEDULING, event(placement.event()) + "/timetables", body, Actor.ORGANISER);
        hand.awaitJob(SCHEDULING, accepted);
    }

    private void awaitReleased(AwaitReleasedMeetings await) {
        var path = "%s/meetings?participantId=%s&limit=200"
                .formatted(event(await.event()), hand.bindings().idOf(await.participant()));
        awaitNone(path, meeting -> LIVE.contains(meeting.path("status").asText()));
    }

    private void awaitPresumed(AwaitPresumedAttendance await) {
        var path = event(await.event()) + "/meetings?status=SCHEDULED&limit=200";
        awaitNone(path, meeting -> meeting.path("attendance").asText().equals("UNREPORTED"));
    }

    private void awaitNone(String path, Predicate<JsonNode> unwanted) {
        hand.await(
                () -> hand.list(SCHEDULING, path),
                (List<JsonNode> meetings) -> meetings.stream().noneMatch(unwanted));
    }

    private void tell(SchedulingAction action, String meeting, String what, ObjectNode body, Actor by) {
        var path = "/v1/meetings/%s/%s".formatted(hand.bindings().idOf(meeting), what);
        hand.post(action, SCHEDULING, path, body, by);
    }

    private ObjectNode bodyOf(Actor by, Instant at) {
        return hand.bodyOf(by).put("occurredAt", at.toString());
    }

    private String event(String handle) {
        return "/v1/matchmaking-events/" + hand.bindings().idOf(handle);
    }

    private String slot(String event, int position) {
        return hand.bindings().slotOf(event, position);
    }
}
