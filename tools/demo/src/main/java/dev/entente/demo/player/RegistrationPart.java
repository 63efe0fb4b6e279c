package dev.entente.demo.player;

import static dev.entente.demo.player.Service.REGISTRATION;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.demo.scenario.OrganisationKind;
import dev.entente.demo.script.Actor;
import dev.entente.demo.script.RegistrationAction;
import dev.entente.demo.script.RegistrationAction.AcceptInvitation;
import dev.entente.demo.script.RegistrationAction.AddPartnership;
import dev.entente.demo.script.RegistrationAction.AnnounceEvent;
import dev.entente.demo.script.RegistrationAction.Apply;
import dev.entente.demo.script.RegistrationAction.ChangePhase;
import dev.entente.demo.script.RegistrationAction.CloseSession;
import dev.entente.demo.script.RegistrationAction.CreateProgramme;
import dev.entente.demo.script.RegistrationAction.DecideOnApplication;
import dev.entente.demo.script.RegistrationAction.ImportParticipants;
import dev.entente.demo.script.RegistrationAction.Newcomer;
import dev.entente.demo.script.RegistrationAction.ParticipationType;
import dev.entente.demo.script.RegistrationAction.RegisterOrganisation;
import dev.entente.demo.script.RegistrationAction.WithdrawParticipation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/** Performs what is done at the registration service. */
final class RegistrationPart {

    private final Hand hand;

    RegistrationPart(Hand hand) {
        this.hand = hand;
    }

    void perform(RegistrationAction action) {
        switch (action) {
            case CreateProgramme programme -> create(programme);
            case RegisterOrganisation organisation -> register(organisation);
            case AddPartnership partnership -> add(partnership);
            case AnnounceEvent event -> announce(event);
            case ChangePhase change -> {
                var body = dated(change.at()).put("to", change.to().name());
                hand.post(change, REGISTRATION, event(change.event()) + "/phase-changes", body, Actor.ORGANISER);
            }
            case ImportParticipants entry -> enter(entry);
            case Apply application -> apply(application);
            case DecideOnApplication decision -> {
                var path = participant(decision.participant()) + "/"
                        + decision.decision().name().toLowerCase(Locale.ROOT);
                hand.post(decision, REGISTRATION, path, dated(decision.at()), Actor.ORGANISER);
            }
            case AcceptInvitation acceptance -> accept(acceptance);
            case WithdrawParticipation withdrawal -> {
                var path = participant(withdrawal.participant()) + "/withdrawal";
                hand.post(withdrawal, REGISTRATION, path, dated(withdrawal.at()), withdrawal.by());
            }
            case CloseSession closing -> {
                var session = hand.bindings().sessionOf(closing.event(), closing.session());
                var path = "%s/sessions/%s/closing".formatted(event(closing.event()), session);
                hand.post(closing, REGISTRATION, path, dated(closing.at()), Actor.ORGANISER);
            }
        }
    }

    private void create(CreateProgramme programme) {
        var body = hand.emptyBody().put("name", hand.edition().titled(programme.name()));
        var reply = hand.post(programme, REGISTRATION, "/v1/programmes", body, Actor.ORGANISER);
        hand.bindings().bind(programme.programme(), reply.text("programmeId"));
    }

    private void register(RegisterOrganisation organisation) {
        var body = hand.emptyBody()
                .put("name", organisation.name())
                .put("kind", organisation.kind().name())
                .put("sme", organisation.kind() == OrganisationKind.COMPANY)
                .put("country", organisation.country())
                .put("externalId", hand.edition().externalId(organisation.organisation()));
        body.putArray("sectors").add(organisation.economicActivity());
        var reply = hand.post(organisation, REGISTRATION, "/v1/organisations", body, Actor.ORGANISER);
        hand.bindings().bind(organisation.organisation(), reply.text("organisationId"));
    }

    private void add(AddPartnership partnership) {
        var body = hand.emptyBody().put("name", partnership.name());
        var members = body.putArray("memberOrganisationIds");
        hand.bindings().idsOf(partnership.members()).forEach(members::add);
        var countries = body.putArray("targetCountries");
        partnership.targetCountries().forEach(countries::add);
        var path = "/v1/programmes/%s/partnerships".formatted(hand.bindings().idOf(partnership.programme()));
        hand.post(partnership, REGISTRATION, path, body, Actor.ORGANISER);
    }

    private void announce(AnnounceEvent event) {
        var reply = hand.post(event, REGISTRATION, "/v1/matchmaking-events", bodyOf(event), Actor.ORGANISER);
        var announced = reply.body();
        hand.bindings().bind(event.event(), Reply.text(announced, "matchmakingEventId"));
        var sessions = new ArrayList<String>();
        var slots = new ArrayList<String>();
        for (var session : announced.path("sessions")) {
            sessions.add(Reply.text(session, "sessionId"));
            session.path("slots").forEach(slot -> slots.add(Reply.text(slot, "slotId")));
        }
        hand.bindings().bindSessions(event.event(), sessions);
        hand.bindings().bindSlots(event.event(), slots);
    }

    private ObjectNode bodyOf(AnnounceEvent event) {
        var body = hand.emptyBody()
                .put("programmeId", hand.bindings().idOf(event.programme()))
                .put("name", event.name())
                .put("country", event.country())
                .put("place", event.place())
                .put("timeZone", event.timeZone().getId())
                .put("retrospective", true);
        body.putObject("rules")
                .put("maxMeetingsPerParticipant", event.maxMeetings())
                .put("repeatedMeetingsAllowed", false)
                .put("approval", "MANUAL");
        var sessions = body.putArray("sessions");
        for (var session : event.sessions()) {
            sessions.addObject()
                    .put("name", session.name())
                    .put("startsAt", session.startsAt().toString())
                    .put("slotMinutes", session.slotMinutes())
                    .put("slotCount", session.slotCount());
        }
        body.putArray("tables")
                .addObject()
                .put("name", "Table")
                .put("kind", "ON_SITE")
                .put("count", event.tables());
        var types = body.putArray("participationTypes");
        types.addObject()
                .put("code", ParticipationType.EUROPEAN.name())
                .put("name", "European participant")
                .putArray("mayMeet")
                .add(ParticipationType.EUROPEAN.name())
                .add(ParticipationType.GUEST.name());
        types.addObject()
                .put("code", ParticipationType.GUEST.name())
                .put("name", "Guest from beyond Europe")
                .putArray("mayMeet")
                .add(ParticipationType.EUROPEAN.name());
        return body;
    }

    private void enter(ImportParticipants entry) {
        var body = hand.emptyBody();
        var rows = body.putArray("rows");
        for (var newcomer : entry.newcomers()) {
            var row = bodyOf(newcomer, entry.at());
            row.put("externalId", hand.edition().externalId(newcomer.participant()));
            row.put("approve", true);
            row.put("invite", true);
            rows.add(row);
        }
        var path = event(entry.event()) + "/participant-imports?mode=atomic";
        var job = hand.awaitJob(REGISTRATION, hand.post(entry, REGISTRATION, path, body, Actor.ORGANISER));
        for (var row : hand.list(REGISTRATION, job + "/rows?limit=200")) {
            var newcomer = entry.newcomers().get(row.path("row").asInt() - 1);
            hand.bindings().bind(newcomer.participant(), Reply.text(row, "participantId"));
            if (row.hasNonNull("invitationCode")) {
                hand.bindings().bind(invitation(newcomer.participant()), Reply.text(row, "invitationCode"));
            }
        }
    }

    private void apply(Apply application) {
        var newcomer = application.newcomer();
        var reply = hand.post(
                application,
                REGISTRATION,
                event(application.event()) + "/participants",
                bodyOf(newcomer, application.at()),
                hand.cast().account(application.account()));
        hand.bindings().bind(newcomer.participant(), reply.text("participantId"));
    }

    private ObjectNode bodyOf(Newcomer newcomer, Instant at) {
        var body = dated(at)
                .put("organisationId", hand.bindings().idOf(newcomer.organisation()))
                .put("participationType", newcomer.type().name())
                .put("presence", "ON_SITE");
        body.putObject("person")
                .put("firstName", newcomer.person().firstName())
                .put("lastName", newcomer.person().lastName())
                .put("email", newcomer.person().email());
        return body;
    }

    /** Without a code the invitation was accepted by an earlier run that was interrupted: a code is shown until then. */
    private void accept(AcceptInvitation acceptance) {
        var invitation = invitation(acceptance.participant());
        if (hand.bindings().isBound(invitation)) {
            var body = hand.emptyBody().put("code", hand.bindings().idOf(invitation));
            var account = hand.cast().account(acceptance.account());
            hand.post(acceptance, REGISTRATION, "/v1/invitation-acceptances", body, account);
        }
    }

    private static String invitation(String participant) {
        return participant + ":invitation";
    }

    private ObjectNode dated(Instant at) {
        return hand.emptyBody().put("occurredAt", at.toString());
    }

    private String event(String handle) {
        return "/v1/matchmaking-events/" + hand.bindings().idOf(handle);
    }

    private String participant(String handle) {
        return "/v1/participants/" + hand.bindings().idOf(handle);
    }
}
