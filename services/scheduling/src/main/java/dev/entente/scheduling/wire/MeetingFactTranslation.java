package dev.entente.scheduling.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.scheduling.meeting.domain.MeetingFact;
import jakarta.enterprise.context.ApplicationScoped;

/** What happens to meetings, as scheduling promises to tell it. */
@ApplicationScoped
class MeetingFactTranslation implements FactTranslation<MeetingFact> {
    private static final String TOPIC = "entente.scheduling.meetings";

    @Override
    public Class<MeetingFact> facts() {
        return MeetingFact.class;
    }

    @Override
    public OutgoingMessage translate(MeetingFact fact) {
        return switch (fact) {
            case MeetingFact.MeetingRequested requested -> plain("requested", requested);
            case MeetingFact.MeetingAccepted accepted -> plain("accepted", accepted);
            case MeetingFact.MeetingDeclined declined -> plain("declined", declined);
            case MeetingFact.MeetingWithdrawn withdrawn -> plain("withdrawn", withdrawn);
            case MeetingFact.MeetingExpired expired -> plain("expired", expired);
            case MeetingFact.MeetingScheduled scheduled -> plain("scheduled", scheduled);
            case MeetingFact.MeetingSlotProposed proposed -> plain("slot-proposed", proposed);
            case MeetingFact.MeetingSlotProposalRefused refused -> plain("slot-proposal-refused", refused);
            case MeetingFact.MeetingMoved moved -> message("moved", body(moved).from(moved.fromSlotId()));
            case MeetingFact.MeetingHandedOver handedOver ->
                message(
                        "handed-over",
                        body(handedOver).handedOver(handedOver.fromParticipantId(), handedOver.toParticipantId()));
            case MeetingFact.MeetingUnscheduled unscheduled -> plain("unscheduled", unscheduled);
            case MeetingFact.MeetingCancelled cancelled ->
                message("cancelled", body(cancelled).by(cancelled.by()));
            case MeetingFact.MeetingHeld held -> plain("held", held);
            case MeetingFact.MeetingMissed missed -> plain("missed", missed);
            case MeetingFact.MeetingAttendanceDisputed disputed -> plain("attendance-disputed", disputed);
            case MeetingFact.MeetingAttendanceConfirmed confirmed -> plain("attendance-confirmed", confirmed);
        };
    }

    private static OutgoingMessage plain(String name, MeetingFact fact) {
        return message(name, body(fact));
    }

    private static MeetingMessage body(MeetingFact fact) {
        return new MeetingMessage(fact.occurredAt(), fact.actedBy(), MeetingBlock.of(fact.meeting()));
    }

    private static OutgoingMessage message(String name, MeetingMessage body) {
        return new OutgoingMessage(TOPIC, "entente.scheduling.meeting-" + name + ".v1", body);
    }
}
