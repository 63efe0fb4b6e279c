package dev.entente.demo.script;

import dev.entente.demo.scenario.OrganisationKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is done at the registration service. */
public sealed interface RegistrationAction extends Action {

    record CreateProgramme(String id, String programme, String name) implements RegistrationAction {}

    record RegisterOrganisation(
            String id, String organisation, String name, OrganisationKind kind, String country, String economicActivity)
            implements RegistrationAction {}

    record AddPartnership(String id, String programme, String name, List<String> members, List<String> targetCountries)
            implements RegistrationAction {}

    record AnnounceEvent(
            String id,
            String event,
            String programme,
            String name,
            String country,
            String place,
            ZoneId timeZone,
            List<Session> sessions,
            int tables,
            int maxMeetings)
            implements RegistrationAction {}

    record ChangePhase(String id, String event, Phase to, Instant at) implements RegistrationAction {}

    /** The organiser enters many at once; they are approved and get invitation codes. */
    record ImportParticipants(String id, String event, List<Newcomer> newcomers, Instant at)
            implements RegistrationAction {}

    record Apply(String id, String event, Newcomer newcomer, String account, Instant at)
            implements RegistrationAction {}

    record DecideOnApplication(String id, String participant, Decision decision, Instant at)
            implements RegistrationAction {}

    record AcceptInvitation(String id, String participant, String account) implements RegistrationAction {}

    record WithdrawParticipation(String id, String participant, Actor by, Instant at) implements RegistrationAction {}

    /** @param session position among the event's sessions, from 0 */
    record CloseSession(String id, String event, int session, Instant at) implements RegistrationAction {}

    record Session(String name, Instant startsAt, int slotMinutes, int slotCount) {}

    /** One organisation's representative who is about to enter an event. */
    record Newcomer(String participant, String organisation, ParticipationType type, Person person) {}

    record Person(String firstName, String lastName, String email) {}

    /** European participants meet everybody; their guests from beyond come to meet Europeans. */
    enum ParticipationType {
        EUROPEAN,
        GUEST
    }

    enum Decision {
        APPROVAL,
        REJECTION,
        WAITLISTING
    }

    enum Phase {
        REGISTRATION,
        BOOKING,
        RUNNING,
        FOLLOW_UP,
        ARCHIVED
    }
}
