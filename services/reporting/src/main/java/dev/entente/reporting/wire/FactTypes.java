package dev.entente.reporting.wire;

import dev.entente.reporting.projection.domain.FactSubject;
import java.util.List;

/** The types of messages on each topic of facts; all types of a topic carry the same state. */
public final class FactTypes {
    private FactTypes() {}

    public static Class<? extends StatedMessage> bodyOf(FactSubject subject) {
        return switch (subject) {
            case PROGRAMME -> ProgrammeMessage.class;
            case MATCHMAKING_EVENT -> MatchmakingEventMessage.class;
            case ORGANISATION -> OrganisationMessage.class;
            case PARTICIPANT -> ParticipantMessage.class;
            case MEETING -> MeetingMessage.class;
            case TIMETABLE -> TimetableMessage.class;
            case OUTCOME -> OutcomeMessage.class;
            case AGREEMENT -> AgreementMessage.class;
        };
    }

    public static List<String> typesOf(FactSubject subject) {
        return switch (subject) {
            case PROGRAMME ->
                List.of(
                        "entente.registration.programme-created.v1",
                        "entente.registration.programme-changed.v1",
                        "entente.registration.partnership-added.v1",
                        "entente.registration.partnership-changed.v1",
                        "entente.registration.partnership-removed.v1",
                        "entente.registration.programme-organisers-changed.v1",
                        "entente.registration.programme-analysts-changed.v1",
                        "entente.registration.programme-restored.v1");
            case MATCHMAKING_EVENT ->
                List.of(
                        "entente.registration.matchmaking-event-created.v1",
                        "entente.registration.matchmaking-event-changed.v1",
                        "entente.registration.matchmaking-event-phase-changed.v1",
                        "entente.registration.session-closed.v1",
                        "entente.registration.matchmaking-event-cancelled.v1",
                        "entente.registration.matchmaking-event-restored.v1");
            case ORGANISATION ->
                List.of(
                        "entente.registration.organisation-registered.v1",
                        "entente.registration.organisation-changed.v1",
                        "entente.registration.organisation-restored.v1");
            case PARTICIPANT ->
                List.of(
                        "entente.registration.participant-applied.v1",
                        "entente.registration.participant-approved.v1",
                        "entente.registration.participant-rejected.v1",
                        "entente.registration.participant-waitlisted.v1",
                        "entente.registration.participant-withdrawn.v1",
                        "entente.registration.participant-account-linked.v1",
                        "entente.registration.participant-changed.v1",
                        "entente.registration.participant-restored.v1");
            case MEETING ->
                List.of(
                        "entente.scheduling.meeting-accepted.v1",
                        "entente.scheduling.meeting-attendance-confirmed.v1",
                        "entente.scheduling.meeting-attendance-disputed.v1",
                        "entente.scheduling.meeting-cancelled.v1",
                        "entente.scheduling.meeting-declined.v1",
                        "entente.scheduling.meeting-expired.v1",
                        "entente.scheduling.meeting-handed-over.v1",
                        "entente.scheduling.meeting-held.v1",
                        "entente.scheduling.meeting-missed.v1",
                        "entente.scheduling.meeting-moved.v1",
                        "entente.scheduling.meeting-requested.v1",
                        "entente.scheduling.meeting-restored.v1",
                        "entente.scheduling.meeting-scheduled.v1",
                        "entente.scheduling.meeting-slot-proposal-refused.v1",
                        "entente.scheduling.meeting-slot-proposed.v1",
                        "entente.scheduling.meeting-unscheduled.v1",
                        "entente.scheduling.meeting-withdrawn.v1");
            case TIMETABLE ->
                List.of(
                        "entente.scheduling.timetable-discarded.v1",
                        "entente.scheduling.timetable-failed.v1",
                        "entente.scheduling.timetable-infeasible.v1",
                        "entente.scheduling.timetable-proposed.v1",
                        "entente.scheduling.timetable-published.v1",
                        "entente.scheduling.timetable-restored.v1",
                        "entente.scheduling.timetable-started.v1",
                        "entente.scheduling.timetable-superseded.v1");
            case OUTCOME ->
                List.of(
                        "entente.agreements.outcome-corrected.v1",
                        "entente.agreements.outcome-restored.v1",
                        "entente.agreements.outcome-told.v1");
            case AGREEMENT ->
                List.of(
                        "entente.agreements.agreement-confirmed.v1",
                        "entente.agreements.agreement-dispute-resolved.v1",
                        "entente.agreements.agreement-disputed.v1",
                        "entente.agreements.agreement-ended.v1",
                        "entente.agreements.agreement-established.v1",
                        "entente.agreements.agreement-evidence-added.v1",
                        "entente.agreements.agreement-party-confirmed.v1",
                        "entente.agreements.agreement-reported.v1",
                        "entente.agreements.agreement-restored.v1",
                        "entente.agreements.agreement-signing-date-confirmed.v1",
                        "entente.agreements.agreement-supported.v1",
                        "entente.agreements.agreement-unsupported.v1",
                        "entente.agreements.agreement-verification-removed.v1",
                        "entente.agreements.agreement-verified.v1",
                        "entente.agreements.agreement-withdrawal-consented.v1",
                        "entente.agreements.agreement-withdrawn.v1");
        };
    }
}
